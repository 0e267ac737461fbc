using System.Diagnostics;
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
            _ = Measure(warmUp);
        }

        var times = Cases.ToDictionary(each => each, _ => new List<double>());
        for (var run = 1; run <= runs; run++)
        {
            output.WriteLine($"Run {run} of {runs} ...");
            foreach (var each in Cases)
            {
                times[each].Add(Measure(each));
            }
        }

        output.WriteLine();
        foreach (var each in Cases)
        {
            output.WriteLine($"{each.Name,-45} {Median.Of(times[each]),6:F2} s  ({times[each].Min():F2} to {times[each].Max():F2})");
        }

        output.WriteLine();
        output.WriteLine($"storefront / floor                            {Ratio(Storefront, Floor),6:F2} x  (aim: at most 1.3)");
        output.WriteLine($"storefront validated / storefront             {Ratio(Validated, Storefront),6:F2} x");

        double Ratio(SynthCase one, SynthCase other) => Median.OfRatios(times[one], times[other]);
    }

    private static double Measure(SynthCase each)
    {
        var folder = Directory.CreateTempSubdirectory("synth-benchmark").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet", each.Arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            start.Environment["CDK_OUTDIR"] = folder;
            start.Environment["CDK_VALIDATION"] = each.Validation ? "true" : "false";
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? watch.Elapsed.TotalSeconds
                : throw new InvalidOperationException($"{each.Name} failed: {errors.GetAwaiter().GetResult()}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
