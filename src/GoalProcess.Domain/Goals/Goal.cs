namespace GoalProcess.Domain.Goals;

/// <summary>Övergripande mål: what the council is to decide, with every wording it has had.</summary>
public sealed class Goal : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest short name, in characters.</summary>
    public const int ShortNameMaxLength = 80;

    /// <summary>Longest wording, in characters.</summary>
    public const int WordingMaxLength = 400;

    /// <summary>Longest effect, in characters.</summary>
    public const int EffectMaxLength = 1000;

    /// <summary>Longest list of whom the goal serves, in characters.</summary>
    public const int ServesMaxLength = 300;

    /// <summary>Longest reason, in characters.</summary>
    public const int BecauseMaxLength = 300;

    private readonly List<GoalWording> _wordings = [];
    private readonly List<Tie> _ties = [];
    private readonly List<GoalKeyword> _keywords = [];

    private Goal() { }

    internal Goal(Assessment<AddGoal> assessment, int number, Stamp stamp)
    {
        var act = assessment.Carry();
        (ProcessId, Number, GoalAreaId) = (act.ProcessId!.Value, number, act.GoalAreaId);
        AreaName = assessment.Facts.AreaName(act.GoalAreaId);
        (ValidFrom, ValidTo) = (act.ValidFrom, act.ValidTo);
        ShortName = Text.Needed(act.ShortName, ShortNameMaxLength);
        Effect = Text.Optional(act.Effect, EffectMaxLength);
        Serves = Text.Optional(act.Serves, ServesMaxLength);
        _keywords.AddRange(act.KeywordIds.Distinct().Select(id => new GoalKeyword(id)));
        Word(act.Wording, act.Because, stamp, null);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Order within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The goal area it stands under; null while undecided.</summary>
    public Guid? GoalAreaId { get; private set; }

    /// <summary>The area's name when the goal was last saved; part of the pinned text.</summary>
    public string AreaName { get; private set; } = "";

    /// <summary>A short name for lists.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>The wording that holds now: that of the last version.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>The effect for residents; empty until written.</summary>
    public string Effect { get; private set; } = "";

    /// <summary>Whom it serves; empty until written.</summary>
    public string Serves { get; private set; } = "";

    /// <summary>First day it is to hold; null until said.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day it is to hold; null until said.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Every wording it has had.</summary>
    public IReadOnlyList<GoalWording> Wordings => _wordings;

    /// <summary>Its ties, removed ones too.</summary>
    public IReadOnlyList<Tie> Ties => _ties;

    /// <summary>The keywords it rests on.</summary>
    public IReadOnlyList<GoalKeyword> Keywords => _keywords;

    /// <summary>The sum of the whole text; a pinned document carries the same one.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The whole text as it is pinned and summed: wording, effect, whom it serves, validity, area and ties.</summary>
    public string CanonicalText() => CanonicalText(Wording);

    /// <summary>The whole text as it would be with another wording.</summary>
    internal string CanonicalText(string wording) => string.Join('\n',
    [
        $"Mål {Number}: {ShortName}",
        wording,
        $"Effekt: {Effect}",
        $"För: {Serves}",
        $"Gäller: {ValidFrom:yyyy-MM-dd}–{ValidTo:yyyy-MM-dd}",
        $"Målområde: {AreaName}",
        .. _ties.Where(t => t.RemovedAt is null).Select(t => t.CanonicalText).Order(StringComparer.Ordinal),
    ]);

    internal void Edit(Assessment<EditGoal> assessment, Stamp stamp)
    {
        MustStand();
        var act = assessment.Carry();
        GoalAreaId = act.GoalAreaId;
        AreaName = assessment.Facts.AreaName(act.GoalAreaId);
        (ValidFrom, ValidTo) = (act.ValidFrom, act.ValidTo);
        ShortName = Text.Needed(act.ShortName, ShortNameMaxLength);
        Effect = Text.Optional(act.Effect, EffectMaxLength);
        Serves = Text.Optional(act.Serves, ServesMaxLength);
        RestOn(act.KeywordIds);

        if (act.Wording.Trim() == Wording)
        {
            Sum();
        }
        else
        {
            Word(act.Wording, act.Because, stamp, null);
        }
    }

    internal void Amend(Assessment<RecordDecision> assessment, string wording, string because, Stamp stamp, Guid decisionPointId)
    {
        assessment.CarryRegular();
        Word(wording, because, stamp, decisionPointId);
    }

    internal void TieTo(Assessment<TieGoal> assessment, Stamp stamp)
    {
        MustStand();
        _ties.Add(new Tie(assessment.Carry().Tie, stamp));
        Sum();
    }

    internal void Untie(Assessment<UntieGoal> assessment, Stamp stamp)
    {
        MustStand();
        var act = assessment.Carry();
        (_ties.FirstOrDefault(tie => tie.Id == act.TieId && tie.RemovedAt is null) ?? throw new RecordNotFoundException(act.TieId)).Remove(stamp);
        Sum();
    }

    internal void Withdraw(Assessment<WithdrawGoal> assessment, Stamp stamp)
    {
        MustStand();
        var act = assessment.Carry();
        (WithdrawnAt, WithdrawnBecause) = (stamp.RecordedAt, Text.Needed(act.Because, BecauseMaxLength));
    }

    private void RestOn(IReadOnlyList<Guid> keywordIds)
    {
        _keywords.RemoveAll(link => !keywordIds.Contains(link.KeywordId));
        _keywords.AddRange(keywordIds.Distinct().Where(id => _keywords.All(link => link.KeywordId != id)).ToList().ConvertAll(id => new GoalKeyword(id)));
    }

    private void Word(string wording, string because, Stamp stamp, Guid? decisionPointId)
    {
        var version = new GoalWording(_wordings.Count + 1, wording, because, stamp, decisionPointId);
        _wordings.Add(version);
        Wording = version.Text;
        Sum();
    }

    private void Sum() => ContentHash = Content.HashOf(CanonicalText());

    // what has been withdrawn stays as it was
    private void MustStand()
    {
        if (WithdrawnAt is not null)
        {
            throw new RecordNotFoundException(Id);
        }
    }
}
