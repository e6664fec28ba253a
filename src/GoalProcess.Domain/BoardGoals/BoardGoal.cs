namespace GoalProcess.Domain.BoardGoals;

/// <summary>Nämndmål, inriktningsmål: what a board or company sets itself under the overall goals.</summary>
public sealed class BoardGoal : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest wording, in characters.</summary>
    public const int WordingMaxLength = 400;

    /// <summary>Longest target group, in characters.</summary>
    public const int TargetGroupMaxLength = 300;

    /// <summary>Longest effect, in characters.</summary>
    public const int EffectMaxLength = 1000;

    private readonly List<BoardGoalTie> _ties = [];

    private BoardGoal() { }

    internal BoardGoal(Assessment<AddBoardGoal> assessment, int number)
    {
        var act = assessment.Carry();
        (ProcessId, BodyId, Number) = (act.Process, act.Body, number);
        Write(act.Draft);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>The board or company.</summary>
    public Guid BodyId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The budget year it is for.</summary>
    public int Year { get; private set; }

    /// <summary>The wording.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>Whom it is for; empty until written, which boardgoals.chained refuses.</summary>
    public string TargetGroup { get; private set; } = "";

    /// <summary>The effect for them; empty until written.</summary>
    public string Effect { get; private set; } = "";

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>The overall goals it hangs under; none means that it hangs loose.</summary>
    public IReadOnlyList<BoardGoalTie> Ties => _ties;

    internal void Edit(Assessment<EditBoardGoal> assessment)
    {
        MustStand();
        Write(assessment.Carry().Draft);
    }

    internal void Withdraw(Assessment<WithdrawBoardGoal> assessment, Stamp stamp)
    {
        MustStand();
        (WithdrawnAt, WithdrawnBecause) = (stamp.RecordedAt, Text.Needed(assessment.Carry().Because, Goal.BecauseMaxLength));
    }

    private void Write(BoardGoalDraft draft)
    {
        Year = draft.Year;
        Wording = Text.Needed(draft.Wording, WordingMaxLength);
        TargetGroup = Text.Optional(draft.TargetGroup, TargetGroupMaxLength);
        Effect = Text.Optional(draft.Effect, EffectMaxLength);
        _ties.RemoveAll(tie => !draft.GoalIds.Contains(tie.GoalId));
        _ties.AddRange(draft.GoalIds.Distinct().Where(id => _ties.All(tie => tie.GoalId != id)).ToList().ConvertAll(id => new BoardGoalTie(id)));
    }

    // what has been withdrawn stays as it was
    private void MustStand()
    {
        if (WithdrawnAt is not null)
        {
            throw new RecordNotFoundException(Id);
        }
    }
}
