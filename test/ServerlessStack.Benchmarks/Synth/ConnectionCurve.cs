using System.Globalization;
using ServerlessStack.BenchmarkApps;
using ServerlessStack.Benchmarks.Statistics;

namespace ServerlessStack.Benchmarks.Synth;

/// <summary>
/// What a connection costs at synthesis, in stacks of few and of many: the same stack once with its connections and once with nothing but what they would connect, in turn, each in a process of its own.
/// </summary>
internal sealed class ConnectionCurve(int runs, TextWriter output)
{
    // Functions are not published: their packages are the same with and without connections. And a stack of 200 connections holds more resources than CloudFormation takes.
    private const string Context = """{"aws:cdk:bundling-stacks":[],"@aws-cdk/core:stackResourceLimit":0}""";

    private static readonly int[] Sizes = [10, 50, 200];

    public void Run()
    {
        output.WriteLine("Warming up ...");
        _ = SynthProcess.Measure(Case(Sizes[0], connected: true));
        var whole = Sizes.ToDictionary(size => size, _ => new List<double>());
        var clock = Sizes.ToDictionary(size => size, _ => new List<double>());
        var processor = Sizes.ToDictionary(size => size, _ => new List<double>());
        for (var run = 1; run <= runs; run++)
        {
            output.WriteLine($"Run {run} of {runs} ...");
            foreach (var size in Sizes)
            {
                var ends = SynthProcess.Measure(Case(size, connected: false));
                var connected = SynthProcess.Measure(Case(size, connected: true));
                whole[size].Add(connected.Elapsed);
                clock[size].Add((connected.Elapsed - ends.Elapsed) * 1000);
                processor[size].Add((connected.Processor - ends.Processor) * 1000);
            }
        }

        output.WriteLine();
        output.WriteLine("connections   whole synthesis   one of them, by the clock   one more   one of them, of processor   one more");
        foreach (var (fewer, size) in Sizes.Prepend(0).Zip(Sizes))
        {
            output.WriteLine($"{size,11}   {Median.Of(whole[size]),13:F2} s   {Median.Of(clock[size]) / size,22:F1} ms   {More(clock, fewer, size),5:F1} ms   {Median.Of(processor[size]) / size,22:F1} ms   {More(processor, fewer, size),5:F1} ms");
        }

        output.WriteLine();
        output.WriteLine("One of them: all that the connections add, divided by their number (aim: less than 25 ms). One more: what each adds beyond those of the line above.");
    }

    private static double More(Dictionary<int, List<double>> added, int fewer, int size) =>
        (fewer == 0 ? Median.Of(added[size]) : Median.OfDifferences(added[size], added[fewer])) / (size - fewer);

    private static SynthCase Case(int size, bool connected) => new(
        $"{size} connections, {(connected ? "made" : "not made")}",
        [typeof(ManyConnections).Assembly.Location, size.ToString(CultureInfo.InvariantCulture), connected.ToString(CultureInfo.InvariantCulture)],
        Validation: false,
        Context);
}
