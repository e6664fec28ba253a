namespace GoalProcess.Benchmarks;

/// <summary>A page that is measured.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Path">Its address; "{P}" stands for the process.</param>
/// <param name="Bar">How many times its floor it may take.</param>
internal sealed record Page(string Name, string Path, int Bar)
{
    /// <summary>Every page measured: lists and things, and the ones that weigh a whole process.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        new("Keywords, first 50", "/processer/{P}/nyckelord", 5),
        new("Contributions, first 50", "/processer/{P}/forslag", 5),
        new("Goals and chain", "/processer/{P}/mal", 5),
        new("One goal", "/processer/{P}/mal/1", 5),
        new("One meeting", "/organ/ks/sammantraden/1", 5),
        new("First page", "/", 10),
        new("Overview", "/processer/{P}", 10),
        new("Timeline", "/processer/{P}/tidplan", 10),
        new("Progress report", "/processer/{P}/lage", 10),
        new("All progress reports", "/lagesrapport", 10),
        new("What to do", "/att-gora", 10),
        new("Thread of a contribution", "/processer/{P}/trad/bidrag/1", 10),
        new("Thread of a goal", "/processer/{P}/trad/mal/1", 10),
        new("Preview of a move", "/processer/{P}/steg/22/flytta?start=2019-12-01&end=2019-12-02", 10),
    ];
}
