namespace GoalProcess.Domain.Rules;

/// <summary>A step with its derived state.</summary>
/// <param name="Step">The step.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Missing">What stands in the way of its expected act, now or at its next meeting.</param>
/// <param name="Expected">
/// The expected act as it would be sent: an answer, or the opening, dispatch or closing of a dialogue or consultation; null for a step that is done by
/// a noted outcome, or is done.
/// </param>
/// <param name="Answer">The answer that made it done, or null.</param>
/// <param name="Irregular">Irregular answers of its body on its matter; they move nothing.</param>
/// <param name="DoneOn">The day it was done, or null.</param>
public sealed record StepStatus(
    StepFacts Step,
    StepState State,
    IReadOnlyList<Violation> Missing,
    IAct? Expected,
    DecisionFacts? Answer,
    IReadOnlyList<DecisionFacts> Irregular,
    DateOnly? DoneOn)
{
    /// <summary>True while it is left to do: neither done nor passed over.</summary>
    public bool IsOpen => State is not (StepState.Done or StepState.Skipped);
}
