using System.Globalization;

namespace GoalProcess.Benchmarks;

/// <summary>Measures the product, or serves it to be measured.</summary>
internal static class Entry
{
    public static async Task<int> Main(string[] args)
    {
        if (args is ["serve", var file, var port])
        {
            await Server.RunAsync(file, int.Parse(port, CultureInfo.InvariantCulture));
            return 0;
        }

        if (args.Except(Measures.All).Any())
        {
            await Console.Error.WriteLineAsync($"Say nothing for everything, or some of: {string.Join(", ", Measures.All)}.");
            return 1;
        }

        await new Measures(args.Length == 0 ? Measures.All : args).RunAsync();
        return 0;
    }
}
