namespace GoalProcess.Domain.Rules;

/// <summary>The process as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Name">Its Swedish name.</param>
/// <param name="ActNumber">The number of the last act.</param>
/// <param name="MinGoals">Fewest goals and areas.</param>
/// <param name="MaxGoals">Most goals and areas.</param>
/// <param name="GoalsTo">Last day of the second mandate period.</param>
public sealed record ProcessFacts(Guid Id, int Number, string Name, long ActNumber, int MinGoals, int MaxGoals, DateOnly GoalsTo)
{
    /// <summary>Points at the process.</summary>
    public SubjectRef Ref => new(SubjectKind.Process, Id, Number, Name);
}
