namespace GoalProcess.Domain.Rules;

/// <summary>What is noted of a budget matter's way, as the rules see it.</summary>
/// <param name="PublishedOn">The day the proposal was on the website, or null.</param>
/// <param name="HasSpecialReasons">True when special reasons for a later date are stated.</param>
/// <param name="TaxRateProposedOn">The day the executive board proposed the tax rate, or null.</param>
/// <param name="TaxRateDecidedOn">The day the council decided the tax rate, or null.</param>
public sealed record BudgetFacts(DateOnly? PublishedOn, bool HasSpecialReasons, DateOnly? TaxRateProposedOn, DateOnly? TaxRateDecidedOn);
