namespace GoalProcess.Domain.Access;

/// <summary>One thing a person may do; every controller action and every act names the one it needs.</summary>
public enum Permission
{
    /// <summary>Read processes, meetings, matters and registers.</summary>
    Read,

    /// <summary>Edit goal areas, questions, keywords, goals, ties and earlier goals; open matters; move steps.</summary>
    EditProcess,

    /// <summary>Plan a body's meetings, set its agenda, pin documents, send the summons.</summary>
    PlanMeetings,

    /// <summary>Record what a body decided.</summary>
    RecordDecisions,

    /// <summary>Set a plan rule aside knowingly (deviation, avsteg).</summary>
    SetPlanRuleAside,

    /// <summary>Record an answer that breaks the law as irregular; only a secretary of that body.</summary>
    MinuteAsIrregular,

    /// <summary>Answer consultations and set goals for a board or company.</summary>
    AnswerForBoard,

    /// <summary>Edit bodies, their seats and mandate dates.</summary>
    EditBodies,

    /// <summary>Invite people, give and withdraw grants, close accounts and open them again.</summary>
    ManageAccounts,

    /// <summary>Say what the municipality is called, what it looks like and where it can be reached.</summary>
    ManageMunicipality,

    /// <summary>See and steer the background jobs.</summary>
    RunOperations,

    /// <summary>Move the demo's clock and start the demo again.</summary>
    RunDemo,
}
