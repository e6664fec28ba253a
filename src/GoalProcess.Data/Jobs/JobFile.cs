namespace GoalProcess.Data.Jobs;

/// <summary>What a job made for the one who asked, kept until it is tidied away.</summary>
public sealed class JobFile
{
    /// <summary>Longest file name, in characters.</summary>
    public const int NameMaxLength = 100;

    private JobFile() { }

    /// <summary>A file of a job.</summary>
    public JobFile(Guid jobId, string name, byte[] bytes) => (JobId, Name, Bytes) = (jobId, name, bytes);

    /// <summary>The job, which has one file at most.</summary>
    public Guid JobId { get; private init; }

    /// <summary>The file's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is in it.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Puts another in its place, when the job runs again.</summary>
    public void Replace(string name, byte[] bytes) => (Name, Bytes) = (name, bytes);
}
