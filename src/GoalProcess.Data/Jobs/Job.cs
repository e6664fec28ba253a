namespace GoalProcess.Data.Jobs;

/// <summary>What is done in the background.</summary>
public enum JobKind
{
    /// <summary>Sends what stands in the outbox.</summary>
    OutboxSending,

    /// <summary>Reminds those that something waits for.</summary>
    Reminders,

    /// <summary>Checks the chains of the record and the pinned texts.</summary>
    ChainCheck,

    /// <summary>Takes away what is kept for a time only: sent messages, fetched files.</summary>
    Tidying,

    /// <summary>Makes the table of processes as a workbook, for the one who asked.</summary>
    StandingsExport,

    /// <summary>Destroys what the rules for disposal say.</summary>
    Disposal,
}

/// <summary>How far a job has come.</summary>
public enum JobState
{
    /// <summary>It waits for its time.</summary>
    Waiting,

    /// <summary>An instance is at it.</summary>
    Running,

    /// <summary>The last run did what it should.</summary>
    Done,

    /// <summary>The last run failed.</summary>
    Failed,

    /// <summary>The last run was cancelled.</summary>
    Cancelled,
}

/// <summary>
/// Something done in the background: one row for each that comes again, one for each that somebody asks for. An instance that takes it up writes its
/// name and a lease in the row, in one command that only one can win; the lease is renewed for as long as the work goes on, and a job whose holder was
/// killed is taken up by another when it runs out. Nobody's act and in no history: it stands outside turns and the audit trail.
/// </summary>
public sealed class Job
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyMaxLength = 80;

    /// <summary>Longest name of an instance, in characters.</summary>
    public const int HolderMaxLength = 100;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 200;

    private Job() { }

    /// <summary>A job that is due.</summary>
    /// <param name="kind">What is done.</param>
    /// <param name="key">What tells it from all others: the kind's name for one that comes again.</param>
    /// <param name="dueAt">When.</param>
    /// <param name="askedBy">Who asked for it; null for one that comes by itself.</param>
    /// <param name="argument">What was asked for, as JSON.</param>
    public Job(JobKind kind, string key, DateTimeOffset dueAt, Guid? askedBy = null, string? argument = null) =>
        (Kind, Key, DueAt, AskedBy, Argument) = (kind, key, dueAt, askedBy, argument);

    /// <summary>The key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What is done.</summary>
    public JobKind Kind { get; private init; }

    /// <summary>What tells it from all others.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Who asked for it; null for one that comes by itself.</summary>
    public Guid? AskedBy { get; private init; }

    /// <summary>What was asked for, as JSON; null for nothing.</summary>
    public string? Argument { get; private init; }

    /// <summary>When it is to run next; null when it is not.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>How far it has come.</summary>
    public JobState State { get; private set; }

    /// <summary>The instance that is at it; null when none is.</summary>
    public string? Holder { get; private set; }

    /// <summary>Until when the holder has it, unless it says more; null when nobody has.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>How many parts of the work are done.</summary>
    public int Done { get; private set; }

    /// <summary>Of how many; 0 when that is not known.</summary>
    public int Of { get; private set; }

    /// <summary>True when somebody has asked the holder to stop.</summary>
    public bool IsCancelAsked { get; private set; }

    /// <summary>How many times it was taken up without an end since it last ended.</summary>
    public int Attempts { get; private set; }

    /// <summary>When the last run began.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When the last run that came to an end did so.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the last run says it did, in number; what is counted depends on the kind.</summary>
    public int? Result { get; private set; }

    /// <summary>Why the last run failed, in technical words without personal data.</summary>
    public string? Reason { get; private set; }
}
