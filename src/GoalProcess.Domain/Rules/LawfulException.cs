namespace GoalProcess.Domain.Rules;

/// <summary>Laga undantag: a way the law itself gives past one of its rules, with the facts it asks for.</summary>
/// <param name="Id">Stable id, also the key of its text.</param>
/// <param name="Citation">Where the law gives it.</param>
public sealed record LawfulException(string Id, Citation Citation)
{
    /// <summary>Urgent, and all members present agree on the decision [KL 5:33].</summary>
    public static readonly LawfulException UrgentAndAllPresentAgree =
        new("urgentAndAllPresentAgree", Citation.LocalGovernmentAct(5, 33));
}
