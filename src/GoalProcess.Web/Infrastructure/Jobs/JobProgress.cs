namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>How far a job has come; written by the work, told by its heartbeat.</summary>
public sealed class JobProgress
{
    private int _done;
    private int _of;

    /// <summary>How many parts are done.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Of how many.</summary>
    public int Of => Volatile.Read(ref _of);

    /// <summary>Says how many parts there are.</summary>
    public void Begin(int of) => Volatile.Write(ref _of, of);

    /// <summary>Says that so many more are done.</summary>
    public void Add(int done = 1) => Interlocked.Add(ref _done, done);
}
