using ServerlessStack.Benchmarks.Statistics;
using ServerlessStack.Storefront;

namespace ServerlessStack.Benchmarks.Synth;

/// <summary>Measures whole synthesis processes in turn, so that a machine that slows down slows all of them, and prints medians and ratios.</summary>
internal sealed class SynthBenchmark(int runs, TextWriter output)
{
    private static readonly SynthCase Floor = new("bare app, one empty stack, validation off", [typeof(SynthBenchmark).Assembly.Location, BareApp.Argument], Validation: false);
    private static readonly SynthCase Storefront = new("storefront, every stack, validation off", [typeof(StorefrontApp).Assembly.Location], Validation: false);
    private static readonly SynthCase Validated = new("storefront, every stack, validation on", [typeof(StorefrontApp).Assembly.Location], Validation: true);
    private static readonly SynthCase[] Cases = [Floor, Storefront, Validated];

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
        output.WriteLine($"storefront validated / storefront             {Ratio(Validated, Storefront, time => time.Elapsed),6:F2} x");

        double Ratio(SynthCase one, SynthCase other, Func<SynthTime, double> kind) => Median.OfRatios(times[one].Select(kind), times[other].Select(kind));
    }
}
