using ServerlessStack.Benchmarks.Statistics;
using ServerlessStack.Benchmarks.Synth;

namespace ServerlessStack.Benchmarks.Local;

/// <summary>Measures the local target: the parts of the way to the first order that is fulfilled, and orders a second from end to end against puts into the same DynamoDB Local.</summary>
internal sealed class LocalBenchmark(int runs, TextWriter output)
{
    // The stage whose API is not throttled below what is to be measured.
    private const string Stage = "prod";
    private const int WarmUp = 200;
    private const int Orders = 500;
    private const int Clients = 16;
    private const double AimPerSecond = 50;
    private const double AimSeconds = 25;

    public async Task RunAsync()
    {
        output.WriteLine("Starting, deploying ...");
        await using var stack = await LocalStack.StartAsync(BuildMetadata.Of("CommandFile"), BuildMetadata.Of("Root"), Stage);
        var first = await OrderRun.RunAsync(stack, count: 1, clients: 1);
        var firstSeconds = first.Fulfilled[0] / 1000;
        var synth = SynthProcess.Measure(SynthBenchmark.Storefront).Elapsed;

        output.WriteLine($"Warming up, {WarmUp} orders ...");
        await OrderRun.RunAsync(stack, WarmUp, Clients);
        var (measured, floors) = (new List<OrderRun>(), new List<double>());
        for (var run = 1; run <= runs; run++)
        {
            output.WriteLine($"Run {run} of {runs}, {Orders} orders ...");
            floors.Add(await PutFloor.PerSecondAsync(stack, Orders, Clients));
            measured.Add(await OrderRun.RunAsync(stack, Orders, Clients));
        }

        output.WriteLine();
        Write("target start (stack up, until it answers)", $"{stack.Started.TotalSeconds,8:F2} s");
        Write("synthesis and deployment", $"{stack.Deployed.TotalSeconds,8:F2} s, of which a synthesis alone takes {synth:F2} s");
        Write("first order, until it is fulfilled", $"{firstSeconds,8:F2} s");
        Write("all of it", $"{(stack.Started + stack.Deployed).TotalSeconds + firstSeconds,8:F2} s  (aim: at most {AimSeconds})");
        output.WriteLine();
        Write($"orders a second, {Clients} clients", $"{Median.Of(measured.Select(run => run.PerSecond)),8:F1}    (aim: {AimPerSecond})");
        Write("accepted by the API: p50, p99", Times(run => run.Accepted));
        Write("fulfilled: p50, p99", Times(run => run.Fulfilled));
        Write("floor: items put into DynamoDB Local a second", $"{Median.Of(floors),8:F1}");
        Write("floor / orders", $"{Median.OfRatios(floors, measured.Select(run => run.PerSecond)),8:F1} x");

        string Times(Func<OrderRun, IReadOnlyList<double>> kind) =>
            $"{Median.Of(measured.Select(run => OrderRun.Percentile(kind(run), 0.5))),8:F0} ms, {Median.Of(measured.Select(run => OrderRun.Percentile(kind(run), 0.99))):F0} ms";
    }

    private void Write(string what, string value) => output.WriteLine($"{what,-48}{value}");
}
