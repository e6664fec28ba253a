namespace GoalProcess.Domain.Bodies;

/// <summary>What sort of body it is; the law treats them differently (Kommunallagen 3–6).</summary>
public enum BodyKind
{
    /// <summary>Kommunfullmäktige.</summary>
    Council,

    /// <summary>Kommunstyrelse.</summary>
    ExecutiveBoard,

    /// <summary>Arbetsutskott.</summary>
    WorkingCommittee,

    /// <summary>Presidium.</summary>
    Presidium,

    /// <summary>Nämnd.</summary>
    Board,

    /// <summary>Kommunalt bolag.</summary>
    MunicipalCompany,

    /// <summary>Fullmäktigeberedning.</summary>
    CouncilDraftingCommittee,

    /// <summary>Budgetberedning.</summary>
    BudgetCommittee,

    /// <summary>Förvaltning, kontor.</summary>
    AdministrativeOffice,

    /// <summary>Medborgare: not a body that decides, but one that takes part in the plan.</summary>
    Citizens,

    /// <summary>All boards and companies together, as one row of the plan.</summary>
    BoardsAndCompanies,
}
