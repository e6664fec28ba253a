namespace GoalProcess.Workflow.Demo;

/// <summary>Something that was done in the memo's year, as one act of its people although it may take several in the product.</summary>
/// <param name="Key">Its name; for what makes a step done, the step's key.</param>
/// <param name="Day">The day it is done, in the municipality's evening.</param>
/// <param name="PlayAsync">Does it.</param>
internal sealed record ScriptedAct(string Key, DateOnly Day, Func<CancellationToken, Task> PlayAsync);
