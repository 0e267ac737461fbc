using System.Globalization;
using Amazon.CDK;
using ServerlessStack.Benchmarks.Statistics;
using ServerlessStack.Storefront;

namespace ServerlessStack.Benchmarks.Synth;

/// <summary>Measures whole synthesis processes in turn, so that a machine that slows down slows all of them, and prints medians and ratios.</summary>
internal sealed class SynthBenchmark(int runs, TextWriter output)
{
    // Each stack of the storefront is a class.
    private static readonly int Stacks = typeof(StorefrontApp).Assembly.GetTypes().Count(type => type.BaseType == typeof(Stack));

    private static readonly SynthCase Floor = Bare(1);
    private static readonly SynthCase Empty = Bare(Stacks);
    public static readonly SynthCase Storefront = new("storefront, every stack, validation off", [typeof(StorefrontApp).Assembly.Location], Validation: false);
    private static readonly SynthCase Validated = new("storefront, every stack, validation on", [typeof(StorefrontApp).Assembly.Location], Validation: true);
    private static readonly SynthCase[] Cases = [Floor, Empty, Storefront, Validated];

    public void Run()
    {
        output.WriteLine("Warming up: publishes what is stale ...");
        foreach (var warmUp in Cases)
        {
            _ = SynthProcess.Measure(warmUp);
        }

        var times = Cases.ToDictionary(each => each, _ => new List<SynthTime>());
        for (var run = 1; run <= runs; run++)
        {
            output.WriteLine($"Run {run} of {runs} ...");
            foreach (var each in Cases)
            {
                times[each].Add(SynthProcess.Measure(each));
            }
        }

        output.WriteLine();
        foreach (var each in Cases)
        {
            var elapsed = times[each].Select(time => time.Elapsed).ToList();
            output.WriteLine($"{each.Name,-45} {Median.Of(elapsed),6:F2} s  ({elapsed.Min():F2} to {elapsed.Max():F2}), {Median.Of(times[each].Select(time => time.Processor)):F2} s of processor");
        }

        output.WriteLine();
        output.WriteLine($"storefront / floor                            {Ratio(Storefront, Floor, time => time.Elapsed),6:F2} x  (aim: at most 1.3), {Ratio(Storefront, Floor, time => time.Processor):F2} x of processor");
        output.WriteLine($"storefront / as many empty stacks             {Ratio(Storefront, Empty, time => time.Elapsed),6:F2} x, {Ratio(Storefront, Empty, time => time.Processor):F2} x of processor");
        output.WriteLine($"storefront validated / storefront             {Ratio(Validated, Storefront, time => time.Elapsed),6:F2} x");
        output.WriteLine();
        output.WriteLine($"one more empty stack                          {More(Empty, time => time.Elapsed),6:F0} ms, {More(Empty, time => time.Processor):F0} ms of processor");
        output.WriteLine($"one more stack of the storefront              {More(Storefront, time => time.Elapsed),6:F0} ms, {More(Storefront, time => time.Processor):F0} ms of processor: all that it takes beyond the floor, divided by its {Stacks - 1} further stacks");

        double Ratio(SynthCase one, SynthCase other, Func<SynthTime, double> kind) => Median.OfRatios(times[one].Select(kind), times[other].Select(kind));

        double More(SynthCase each, Func<SynthTime, double> kind) => Median.OfDifferences(times[each].Select(kind), times[Floor].Select(kind)) * 1000 / (Stacks - 1);
    }

    private static SynthCase Bare(int stacks) => new(
        $"bare app, empty stacks: {stacks}, validation off",
        [typeof(SynthBenchmark).Assembly.Location, BareApp.Argument, stacks.ToString(CultureInfo.InvariantCulture)],
        Validation: false);
}
