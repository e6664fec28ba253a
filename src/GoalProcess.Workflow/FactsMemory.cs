using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using Microsoft.Extensions.Caching.Memory;

namespace GoalProcess.Workflow;

/// <summary>
/// The facts last loaded of each process, with the mark of what they were loaded from (<see cref="FactsMark"/>). Nothing is answered from here before the
/// database has said, in one command, that the mark still holds: another web instance's writes are seen at once. Acts do not use it: they load inside
/// their transaction.
/// </summary>
public sealed class FactsMemory : IDisposable
{
    /// <summary>How many processes are kept; the one used longest ago makes room.</summary>
    public const int ProcessesKept = 1000;

    private static readonly TimeSpan KeptUnused = TimeSpan.FromHours(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = ProcessesKept });

    /// <summary>What follows from the facts of a process, when they were loaded from what the mark says; null otherwise.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="mark">What the database says now.</param>
    /// <param name="now">The municipality's moment: meetings of days that have been are no longer among the facts.</param>
    /// <param name="withNames">True when the offenders of big sets must be named.</param>
    internal ProcessWeighing? Find(Guid processId, FactsMark mark, DateTime now, bool withNames)
    {
        if (!_kept.TryGetValue(processId, out Kept? kept) || kept!.Mark != mark || (withNames && !kept.HasNames) || kept.Weighing.Facts.Today != DateOnly.FromDateTime(now))
        {
            return null;
        }

        // a meeting has begun meanwhile: what was read holds, what followed from it does not
        return kept.Weighing.HoldsAt(now) ? kept.Weighing : Keep(mark, kept.Weighing.Facts with { Now = now }, kept.HasNames);
    }

    /// <summary>Keeps the facts of a process.</summary>
    /// <param name="mark">What the database said before they were loaded: what was written meanwhile makes it false, and they are loaded again.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="hasNames">True when the offenders of big sets are named.</param>
    /// <returns>What follows from them.</returns>
    internal ProcessWeighing Keep(FactsMark mark, Facts facts, bool hasNames)
    {
        var weighing = new ProcessWeighing(facts);
        _kept.Set(facts.Process.Id, new Kept(mark, weighing, hasNames), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = KeptUnused });
        return weighing;
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private sealed record Kept(FactsMark Mark, ProcessWeighing Weighing, bool HasNames);
}

/// <summary>
/// What the facts of a process depend on, as three numbers that only grow: every act in the process raises the first; contributions arrive without an
/// act and raise the second; whatever is written outside processes (bodies, direction, a meeting without matters) raises the third.
/// </summary>
/// <param name="ActNumber">The process's act number.</param>
/// <param name="LastContribution">The highest number given to a contribution; 0 for none.</param>
/// <param name="WrittenOutside">The number of the last audit entry that belongs to no process.</param>
internal readonly record struct FactsMark(long ActNumber, int LastContribution, long WrittenOutside);
