namespace GoalProcess.Web.Features.Goals;

/// <summary>How far a goal has come, by what the bodies have said of it.</summary>
public enum GoalState
{
    /// <summary>Utkast.</summary>
    Draft,

    /// <summary>Proposed to another body.</summary>
    Proposed,

    /// <summary>Approved by a body other than the council.</summary>
    Approved,

    /// <summary>Referred back or tabled.</summary>
    SentBack,

    /// <summary>Rejected or written off.</summary>
    Rejected,

    /// <summary>Decided by the council; locked.</summary>
    Adopted,
}
