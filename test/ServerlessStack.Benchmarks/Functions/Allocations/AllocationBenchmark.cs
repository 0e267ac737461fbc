using System.Globalization;
using System.Text.RegularExpressions;

namespace ServerlessStack.Benchmarks.Functions.Allocations;

/// <summary>
/// Measures what a published function allocates for each SQS record, from the bytes that came over the connection to the answer's. Its handler says how
/// much its process has allocated when a record asks for it.
/// </summary>
internal static partial class AllocationBenchmark
{
    private const string Question = "report-allocations";
    private const int Records = 100_000;

    // Before and after what is measured.
    private const int Reports = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly int[] BatchSizes = [1, 10, 1_000];

    public static void Run(Contestant function, TextWriter output)
    {
        output.WriteLine($"Allocated by our host for each SQS record ({Records:N0} records, handler and JSON included)");
        foreach (var size in BatchSizes)
        {
            output.WriteLine($"  in batches of {size,5:N0} {Measure(function, size),9:N0} bytes");
        }
    }

    private static double Measure(Contestant function, int size)
    {
        using var process = new FunctionProcess(function);
        var batch = Payload.Messages(size);
        var question = Payload.Messages(1, Question);
        process.Invoke(batch, Records / size);
        process.Invoke(question, 1);
        process.Invoke(batch, Records / size);
        process.Invoke(question, 1);
        var reports = WaitForReports(process);
        return (double)(reports[1] - reports[0]) / Records;
    }

    // Standard output reaches this process on another way than the answers.
    private static long[] WaitForReports(FunctionProcess process)
    {
        MatchCollection? found = null;
        if (!SpinWait.SpinUntil(() => (found = Report().Matches(process.Output)).Count == Reports, Patience))
        {
            throw new TimeoutException($"The function reported {found!.Count} of {Reports} allocations within {Patience}. It wrote:\n{process.Output}");
        }

        return [.. found!.Select(report => long.Parse(report.Groups["bytes"].Value, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex("^allocated (?<bytes>[0-9]+)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Report();
}
