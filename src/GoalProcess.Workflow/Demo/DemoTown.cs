using GoalProcess.Domain.Access;
using GoalProcess.Domain.Direction;

namespace GoalProcess.Workflow.Demo;

/// <summary>What the demo's processes share: bodies, vision, value base and the people who act.</summary>
/// <param name="File">The script.</param>
/// <param name="Bodies">The bodies' keys by code.</param>
/// <param name="Vision">The vision.</param>
/// <param name="ValueBase">The value base.</param>
/// <param name="Official">Who edits.</param>
/// <param name="Secretary">Who plans meetings and records.</param>
internal sealed record DemoTown(
    DemoFile File, IReadOnlyDictionary<string, Guid> Bodies, Vision Vision, ValueBase ValueBase, Actor Official, Actor Secretary);
