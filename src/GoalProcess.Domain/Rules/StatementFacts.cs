namespace GoalProcess.Domain.Rules;

/// <summary>A statement of vision or value base as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">Vision or value base.</param>
/// <param name="Number">Order within its document.</param>
/// <param name="Text">Its words.</param>
public sealed record StatementFacts(Guid Id, SubjectKind Kind, int Number, string Text)
{
    /// <summary>Points at the statement.</summary>
    public SubjectRef Ref => new(SubjectKind.Statement, Id, Number, Text);
}
