namespace GoalProcess.Domain.Processes.Duties;

/// <summary>What someone has to do. The official's come first, then the secretary's, last the board's.</summary>
public enum DutyKind
{
    /// <summary>Note what came of a step that answers no matter.</summary>
    NoteOutcome,

    /// <summary>Plan the dialogue of a dialogue step.</summary>
    PlanDialogue,

    /// <summary>Open the dialogue.</summary>
    OpenDialogue,

    /// <summary>Code contributions.</summary>
    CodeContributions,

    /// <summary>Close the dialogue.</summary>
    CloseDialogue,

    /// <summary>Write the dialogue's summaries.</summary>
    SummariseDialogue,

    /// <summary>Plan the consultation of a consultation step.</summary>
    PlanConsultation,

    /// <summary>Send out the consultation.</summary>
    DispatchConsultation,

    /// <summary>Close the consultation.</summary>
    CloseConsultation,

    /// <summary>Mark what has not come as not received, or ask for it again.</summary>
    ChaseResponses,

    /// <summary>Mend what a rule found.</summary>
    Mend,

    /// <summary>Close the process.</summary>
    CloseProcess,

    /// <summary>Put a matter on a meeting's agenda.</summary>
    PutOnAgenda,

    /// <summary>Pin what the body is to have before it.</summary>
    PinDocuments,

    /// <summary>Send the summons.</summary>
    SendSummons,

    /// <summary>Record what the body decided.</summary>
    RecordDecision,

    /// <summary>Call off a meeting that is noted as not held, or withdraw the item that was not met there.</summary>
    CancelMeeting,

    /// <summary>Answer a consultation.</summary>
    AnswerConsultation,

    /// <summary>Set a goal of the board's own, or say why not.</summary>
    SetBoardGoal,

    /// <summary>Mend a board goal.</summary>
    MendBoardGoal,
}
