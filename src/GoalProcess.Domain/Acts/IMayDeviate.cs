namespace GoalProcess.Domain.Acts;

/// <summary>An act, other than recording a decision, before which plan rules can be set aside knowingly.</summary>
public interface IMayDeviate : IAct
{
    /// <summary>What the deviation is about.</summary>
    SubjectRef Subject { get; }
}
