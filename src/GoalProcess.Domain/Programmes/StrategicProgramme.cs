namespace GoalProcess.Domain.Programmes;

/// <summary>
/// Strategiskt program: clarifies the overall goals. For each goal its meaning, purpose, strategy and follow-up, for whom and in which
/// cross-sector focus areas, with success factors and the political strategies under them. One in each process.
/// </summary>
public sealed class StrategicProgramme : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest name, in characters; the memo's has two joined by a slash.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest introduction, in characters.</summary>
    public const int IntroductionMaxLength = 4000;

    private readonly List<ProgrammeGoal> _goals = [];
    private readonly List<FocusArea> _focusAreas = [];
    private readonly List<SuccessFactor> _factors = [];

    private StrategicProgramme() { }

    internal StrategicProgramme(Assessment<EditProgramme> assessment)
    {
        ProcessId = assessment.Carry().Process;
        Edit(assessment);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its leading words, and what it extends; may be empty.</summary>
    public string Introduction { get; private set; } = "";

    /// <summary>What it says of each goal.</summary>
    public IReadOnlyList<ProgrammeGoal> Goals => _goals;

    /// <summary>Its cross-sector focus areas, withdrawn ones too.</summary>
    public IReadOnlyList<FocusArea> FocusAreas => _focusAreas;

    /// <summary>Its success factors, withdrawn ones too.</summary>
    public IReadOnlyList<SuccessFactor> SuccessFactors => _factors;

    /// <summary>The sum of the whole text; a pinned document carries the same one.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The whole text as it is pinned and summed.</summary>
    public string CanonicalText()
    {
        var focus = _focusAreas.Where(area => area.WithdrawnAt is null).OrderBy(area => area.Number).ToList();

        return string.Join('\n',
        [
            Name,
            Introduction,
            .. focus.Select(area => $"Fokusområde {area.Number}: {area.Name}. {area.Description}"),
            .. _goals.OrderBy(part => part.GoalNumber).SelectMany(part => new[]
            {
                $"Mål {part.GoalNumber}: {part.GoalName}",
                $"Innebörd: {part.Meaning}",
                $"Syfte: {part.Purpose}",
                $"Strategi: {part.Strategy}",
                $"Uppföljning: {part.FollowUp}",
                $"Målgrupper: {part.TargetGroups}",
                $"Fokusområden: {string.Join(", ", focus.Where(area => part.FocusAreaIds.Contains(area.Id)).Select(area => area.Name))}",
            }.Concat(FactorsOf(part.GoalId))),
        ]);
    }

    internal void Edit(Assessment<EditProgramme> assessment)
    {
        var act = assessment.Carry();
        Name = Text.Needed(act.Name, NameMaxLength);
        Introduction = Text.Optional(act.Introduction, IntroductionMaxLength);
        Sum();
    }

    internal void Clarify(Assessment<ClarifyGoal> assessment, Goal goal)
    {
        var act = assessment.Carry();

        if (act.FocusAreaIds.FirstOrDefault(id => _focusAreas.All(area => area.Id != id || area.WithdrawnAt is not null)) is var missing && missing != Guid.Empty)
        {
            throw new RecordNotFoundException(missing);
        }

        var part = _goals.Find(known => known.GoalId == act.GoalId);

        if (part is null)
        {
            part = new ProgrammeGoal(act.GoalId);
            _goals.Add(part);
        }

        part.Write(act, goal);
        Sum();
    }

    internal void SaveFocusArea(Assessment<SaveFocusArea> assessment)
    {
        var act = assessment.Carry();

        if (act.FocusAreaId is { } id)
        {
            Standing(_focusAreas.Find(area => area.Id == id), id).Write(act);
        }
        else
        {
            _focusAreas.Add(new FocusArea(_focusAreas.Count + 1, act));
        }

        Sum();
    }

    internal void WithdrawFocusArea(Assessment<WithdrawFocusArea> assessment, Stamp stamp)
    {
        var id = assessment.Carry().FocusAreaId;
        Standing(_focusAreas.Find(area => area.Id == id), id).Withdraw(stamp);
        Sum();
    }

    internal void SaveSuccessFactor(Assessment<SaveSuccessFactor> assessment)
    {
        var act = assessment.Carry();

        if (act.SuccessFactorId is { } id)
        {
            Factor(id).Write(act);
        }
        else
        {
            _factors.Add(new SuccessFactor(_factors.Count + 1, act));
        }

        Sum();
    }

    internal void WithdrawSuccessFactor(Assessment<WithdrawSuccessFactor> assessment, Stamp stamp)
    {
        Factor(assessment.Carry().SuccessFactorId).Withdraw(stamp);
        Sum();
    }

    internal void SavePoliticalStrategy(Assessment<SavePoliticalStrategy> assessment)
    {
        var act = assessment.Carry();
        Factor(act.SuccessFactorId).Save(act);
        Sum();
    }

    internal void WithdrawPoliticalStrategy(Assessment<WithdrawPoliticalStrategy> assessment, Stamp stamp)
    {
        var act = assessment.Carry();
        Factor(act.SuccessFactorId).Withdraw(act.StrategyId, stamp);
        Sum();
    }

    private SuccessFactor Factor(Guid id) => Standing(_factors.Find(factor => factor.Id == id), id);

    private static FocusArea Standing(FocusArea? area, Guid id) => area is { WithdrawnAt: null } ? area : throw new RecordNotFoundException(id);

    private static SuccessFactor Standing(SuccessFactor? factor, Guid id) => factor is { WithdrawnAt: null } ? factor : throw new RecordNotFoundException(id);

    private IEnumerable<string> FactorsOf(Guid goalId) =>
        from factor in _factors
        where factor.GoalId == goalId && factor.WithdrawnAt is null
        orderby factor.Number
        from line in factor.CanonicalLines
        select line;

    private void Sum() => ContentHash = Content.HashOf(CanonicalText());
}
