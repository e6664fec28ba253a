namespace GoalProcess.Domain.Agenda2030;

/// <summary>Delmål: one of the 169 targets.</summary>
/// <param name="Code">"8.3".</param>
/// <param name="TextSv">The Swedish wording.</param>
/// <param name="TextEn">The English wording.</param>
/// <param name="ShortSv">A short Swedish name, at most 60 characters.</param>
/// <param name="ShortSvIsOurs">True when the short name is ours, not an authority's.</param>
/// <param name="IsOfficialSv">True when the Swedish wording is an authority's; false when it is our translation.</param>
public sealed record Target(string Code, string TextSv, string TextEn, string ShortSv, bool ShortSvIsOurs, bool IsOfficialSv)
{
    /// <summary>Longest short name, in characters.</summary>
    public const int ShortMaxLength = 60;
}
