namespace GoalProcess.Domain.Programmes;

/// <summary>Framgångsfaktor: what must succeed for a goal to be fulfilled, and how that is seen.</summary>
public sealed class SuccessFactor : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest criteria, in characters.</summary>
    public const int CriteriaMaxLength = 2000;

    private readonly List<PoliticalStrategy> _strategies = [];

    private SuccessFactor() { }

    internal SuccessFactor(int number, SaveSuccessFactor act)
    {
        (Number, GoalId) = (number, act.GoalId);
        Write(act);
    }

    /// <summary>Order within the programme, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The goal it belongs to.</summary>
    public Guid GoalId { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The criteria of fulfilment; may be empty.</summary>
    public string Criteria { get; private set; } = "";

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The political strategies under it, withdrawn ones too.</summary>
    public IReadOnlyList<PoliticalStrategy> Strategies => _strategies;

    internal IEnumerable<string> CanonicalLines =>
    [
        $"Framgångsfaktor {Number}: {Name}. {Criteria}",
        .. _strategies.Where(strategy => strategy.WithdrawnAt is null).OrderBy(strategy => strategy.Number).Select(strategy => strategy.CanonicalText),
    ];

    internal void Write(SaveSuccessFactor act)
    {
        Name = Text.Needed(act.Name, NameMaxLength);
        Criteria = Text.Optional(act.Criteria, CriteriaMaxLength);
    }

    internal void Withdraw(Stamp stamp) => WithdrawnAt = stamp.RecordedAt;

    internal void Save(SavePoliticalStrategy act)
    {
        if (act.StrategyId is { } id)
        {
            Strategy(id).Write(act);
        }
        else
        {
            _strategies.Add(new PoliticalStrategy(_strategies.Count + 1, act));
        }
    }

    internal void Withdraw(Guid strategyId, Stamp stamp) => Strategy(strategyId).Withdraw(stamp);

    private PoliticalStrategy Strategy(Guid id) =>
        _strategies.Find(strategy => strategy.Id == id && strategy.WithdrawnAt is null) ?? throw new RecordNotFoundException(id);
}
