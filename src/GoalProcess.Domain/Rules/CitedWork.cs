namespace GoalProcess.Domain.Rules;

/// <summary>What rules are cited from. Its name is among the texts.</summary>
public enum CitedWork
{
    /// <summary>Kommunallagen (2017:725).</summary>
    LocalGovernmentAct,

    /// <summary>A decision of the Parliamentary Ombudsman (JO).</summary>
    ParliamentaryOmbudsman,

    /// <summary>The executive board's own regulations (kommunstyrelsens reglemente): a local source.</summary>
    ExecutiveBoardRegulations,

    /// <summary>The memo the process starts from.</summary>
    OfficialMemo,
}
