namespace GoalProcess.Tests;

/// <summary>Where the project lies on the machine that runs the tests.</summary>
internal static class Repository
{
    /// <summary>The folder of GoalProcess.sln.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "GoalProcess.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the project.");
        }

        return folder.FullName;
    }
}
