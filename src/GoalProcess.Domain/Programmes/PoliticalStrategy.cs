namespace GoalProcess.Domain.Programmes;

/// <summary>Politisk strategi: what the majority of one mandate period wants under a success factor. It lives one period, the goal two.</summary>
public sealed class PoliticalStrategy : Entity
{
    /// <summary>Longest wording, in characters.</summary>
    public const int WordingMaxLength = 1000;

    private PoliticalStrategy() { }

    internal PoliticalStrategy(int number, SavePoliticalStrategy act)
    {
        Number = number;
        Write(act);
    }

    /// <summary>Order within the success factor, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The words.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>First day it holds.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day it holds.</summary>
    public DateOnly To { get; private set; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal string CanonicalText => $"Politisk strategi {Number} ({From:yyyy-MM-dd}–{To:yyyy-MM-dd}): {Wording}";

    internal void Write(SavePoliticalStrategy act)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(act.To, act.From);
        (From, To) = (act.From, act.To);
        Wording = Text.Needed(act.Wording, WordingMaxLength);
    }

    internal void Withdraw(Stamp stamp) => WithdrawnAt = stamp.RecordedAt;
}
