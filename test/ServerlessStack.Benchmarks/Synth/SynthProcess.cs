using System.Diagnostics;

namespace ServerlessStack.Benchmarks.Synth;

/// <summary>A whole synthesis process: what a user waits for.</summary>
internal static class SynthProcess
{
    /// <summary>Runs one.</summary>
    /// <param name="each">What it synthesizes.</param>
    /// <returns>What it took, from its start to its end.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is what it wrote.</exception>
    public static SynthTime Measure(SynthCase each)
    {
        var folder = Directory.CreateTempSubdirectory("synth-benchmark").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet", each.Arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            start.Environment["CDK_OUTDIR"] = folder;
            start.Environment["CDK_VALIDATION"] = each.Validation ? "true" : "false";
            start.Environment["CDK_CONTEXT_JSON"] = each.Context;
            var before = ChildrenTime.Seconds();
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? new SynthTime(watch.Elapsed.TotalSeconds, ChildrenTime.Seconds() - before)
                : throw new InvalidOperationException($"{each.Name} failed: {errors.GetAwaiter().GetResult()}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
