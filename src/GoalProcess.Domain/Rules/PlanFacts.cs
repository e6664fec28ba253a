namespace GoalProcess.Domain.Rules;

/// <summary>A plan as the plan check sees it, whether it is saved or only being made.</summary>
/// <param name="Steps">The steps, in order.</param>
/// <param name="WorkingDaysAfterDialogue">Fewest working days strictly between a dialogue's last contribution and the meeting that uses its summary.</param>
public sealed record PlanFacts(IReadOnlyList<PlannedStep> Steps, int WorkingDaysAfterDialogue = GoalSettingProcess.UsualWorkingDaysAfterDialogue)
{
    /// <summary>The plan of a process as it now stands.</summary>
    public static PlanFacts Of(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        return new PlanFacts(
            [
                .. facts.Steps.Where(step => step.WasHeld is not false).Select(step => new PlannedStep(
                    step.Ref, step.Kind, facts.Body(step.BodyId)?.Kind, step.Start, step.End, step.MatterId?.ToString(),
                    step.Principal?.Subject, step.Principal?.Kind, step.Principal?.Settlement is Settlement.Adopts, step.After)),
            ],
            facts.Process.WorkingDaysAfterDialogue);
    }

    /// <summary>The plan of a process that is being made.</summary>
    /// <param name="draft">The process.</param>
    /// <param name="kinds">What sort each body is.</param>
    public static PlanFacts Of(ProcessDraft draft, IReadOnlyDictionary<Guid, BodyKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(kinds);

        return new PlanFacts(
        [
            .. draft.Steps.Select((step, index) =>
            {
                var principal = step.MatterKey is null ? null : step.Draft.Expected.FirstOrDefault(point => point.Kind is not PointKind.Notes);

                return new PlannedStep(
                    new SubjectRef(SubjectKind.Step, Guid.Empty, index + 1, step.Draft.TitleSv) { Names = new(step.Draft.TitleSv, step.Draft.TitleEn) }, step.Draft.Kind,
                    step.Draft.BodyId is { } body && kinds.TryGetValue(body, out var kind) ? kind : null,
                    step.Draft.Start, step.Draft.End, step.MatterKey, principal?.Subject, principal?.Kind,
                    principal?.Settlement is Settlement.Adopts, step.Draft.After);
            }),
        ]);
    }
}

/// <summary>A step as the plan check sees it.</summary>
/// <param name="Ref">Points at the step.</param>
/// <param name="Kind">The kind of step.</param>
/// <param name="Body">What sort of body it is at; null while not said.</param>
/// <param name="Start">First day; null while not said.</param>
/// <param name="End">Last day; null while not said.</param>
/// <param name="Matter">What it is decided under; steps of one matter share it.</param>
/// <param name="Subject">What its expected answer is about; null for none.</param>
/// <param name="Answer">What its expected answer says; null for none.</param>
/// <param name="Adopts">True when its expected answer adopts.</param>
/// <param name="After">Numbers of the steps it comes after, and whose results it uses.</param>
public sealed record PlannedStep(
    SubjectRef Ref,
    StepKind Kind,
    BodyKind? Body,
    DateOnly? Start,
    DateOnly? End,
    string? Matter,
    MatterSubject? Subject,
    PointKind? Answer,
    bool Adopts,
    IReadOnlyList<int> After)
{
    /// <summary>True when it is a meeting of a body that answers matters.</summary>
    public bool IsMeeting => Body is BodyKind.Council or BodyKind.ExecutiveBoard or BodyKind.WorkingCommittee or BodyKind.Board or BodyKind.CouncilDraftingCommittee;
}
