namespace GoalProcess.Domain.Common;

/// <summary>The kinds of thing that findings, pinned documents and the audit trail point at.</summary>
public enum SubjectKind
{
    /// <summary>Målprocess.</summary>
    Process,

    /// <summary>Steg.</summary>
    Step,

    /// <summary>Organ.</summary>
    Body,

    /// <summary>Vision.</summary>
    Vision,

    /// <summary>Värdegrund.</summary>
    ValueBase,

    /// <summary>A statement of vision or value base.</summary>
    Statement,

    /// <summary>Målområde.</summary>
    GoalArea,

    /// <summary>Frågeställning.</summary>
    Question,

    /// <summary>Nyckelord.</summary>
    Keyword,

    /// <summary>Övergripande mål.</summary>
    Goal,

    /// <summary>Koppling.</summary>
    Tie,

    /// <summary>Tidigare övergripande mål.</summary>
    EarlierGoal,

    /// <summary>One of the 17 goals of Agenda 2030.</summary>
    SustainableGoal,

    /// <summary>Ärende.</summary>
    Matter,

    /// <summary>Beslut.</summary>
    Decision,

    /// <summary>Sammanträde.</summary>
    Meeting,

    /// <summary>Punkt på dagordningen.</summary>
    AgendaItem,

    /// <summary>Medborgardialog.</summary>
    CitizenDialogue,

    /// <summary>Inkommet förslag.</summary>
    Contribution,

    /// <summary>Remiss.</summary>
    Consultation,

    /// <summary>Strategiskt program.</summary>
    Programme,

    /// <summary>Nämndmål.</summary>
    BoardGoal,

    /// <summary>Konto.</summary>
    Account,

    /// <summary>Kommunen.</summary>
    Municipality,
}
