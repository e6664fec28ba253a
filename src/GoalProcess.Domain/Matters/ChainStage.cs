namespace GoalProcess.Domain.Matters;

/// <summary>One stage of a matter's decision chain.</summary>
public sealed class ChainStage : Entity
{
    private ChainStage() { }

    internal ChainStage(int rank, Guid bodyId, StageEnding ending) => (Rank, BodyId, Ending) = (rank, bodyId, ending);

    /// <summary>Order, from 1. Stages of the same rank stand beside each other, in no order of their own.</summary>
    public int Rank { get; private init; }

    /// <summary>The body that answers.</summary>
    public Guid BodyId { get; private init; }

    /// <summary>What its answer must say to pass the matter on.</summary>
    public StageEnding Ending { get; private init; }
}
