using GoalProcess.Domain.Processes;

namespace GoalProcess.Web.Features.Timelines;

/// <summary>A part of a mark: its class and its outline around the mark's middle.</summary>
public sealed record ShapePart(string Class, string Path);

/// <summary>The marks of the drawing: a shape of its own for each state, colour second.</summary>
public static class Shapes
{
    private const string Large = "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z";
    private const string Small = "M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0 -15 0z";

    /// <summary>What stands around the mark of a step on the critical path.</summary>
    public const string Ring = "M-13 0a13 13 0 1 0 26 0a13 13 0 1 0 -26 0z";

    /// <summary>The next step of the plan.</summary>
    public static IReadOnlyList<ShapePart> Next { get; } = [new("mark-next", Small)];

    /// <summary>A day the law sets.</summary>
    public static IReadOnlyList<ShapePart> Deadline { get; } =
        [new("mark-deadline", "M-9 7L0 -9L9 7z"), new("mark-sign", "M0 -3.5v5M0 4v0.2")];

    /// <summary>A step.</summary>
    public static IReadOnlyList<ShapePart> Of(StepState state, bool isNext) => state switch
    {
        StepState.Done => [new("mark-done", Large), new("mark-check", "M-3.8 0.2l2.6 2.8l4.8 -5.6")],
        StepState.Late => [new("mark-late", "M0 -10.5L10.5 0L0 10.5L-10.5 0z"), new("mark-sign mark-sign-late", "M0 -5v5.5M0 4v0.2")],
        StepState.Blocked => [new("mark-late", "M-8 -8h16v16h-16z"), new("mark-sign mark-sign-late", "M-3.5 -3.5l7 7M3.5 -3.5l-7 7")],
        StepState.Skipped => [new("mark-planned", Small), new("mark-sign mark-sign-skipped", "M-4 0h8")],
        StepState.UnderWay => [new("mark-now", Large), new("mark-play", "M-3 -4.5L5 0L-3 4.5z")],
        StepState.Ready when !isNext => [new("mark-planned", Small), new("mark-dot", "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z")],
        StepState.Waiting when !isNext => [new("mark-planned", Small)],
        StepState.Ready or StepState.Waiting => Next,
    };
}
