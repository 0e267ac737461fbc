using System.Diagnostics;
using ServerlessStack.Benchmarks.Functions;
using ServerlessStack.Benchmarks.Statistics;

namespace ServerlessStack.Benchmarks.Diff;

/// <summary>Measures <c>stack diff</c> on two large assemblies against the package that compares the templates, each in a process of its own.</summary>
internal sealed class DiffBenchmark(int runs, TextWriter output)
{
    private const int Resources = 500;
    private const double Aim = 2;

    public void Run()
    {
        var folder = Directory.CreateTempSubdirectory("diff-benchmark").FullName;
        try
        {
            Measure(LargeAssembly.Write(Path.Combine(folder, "base"), Resources, isChanged: false), LargeAssembly.Write(Path.Combine(folder, "head"), Resources, isChanged: true));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Measure(string before, string after)
    {
        var (node, root) = (FunctionPrograms.Node, BuildMetadata.Of("Root"));
        string[] starts = [node, "-e", "0"];
        string[] alone = [node, Path.Combine(root, "test", "ServerlessStack.Benchmarks", "Diff", "alone.mjs"), root, LargeAssembly.TemplateOf(before), LargeAssembly.TemplateOf(after)];
        string[] ours = ["dotnet", BuildMetadata.Of("CommandFile"), "diff", before, after];
        var times = new[] { starts, alone, ours }.Select(_ => new List<double>()).ToList();
        for (var run = 0; run <= runs; run++)
        {
            output.WriteLine(run == 0 ? "Warming up ..." : $"Run {run} of {runs} ...");
            var measured = new[] { starts, alone, ours }.Select(command => Seconds(command, root)).ToList();
            if (run > 0)
            {
                times.Zip(measured).ToList().ForEach(entry => entry.First.Add(entry.Second));
            }
        }

        output.WriteLine();
        output.WriteLine($"Node's own start                                          {Median.Of(times[0]),6:F2} s");
        output.WriteLine($"@aws-cdk/cloudformation-diff alone, {Resources} resources         {Median.Of(times[1]),6:F2} s");
        output.WriteLine($"stack diff, {Resources} resources                                 {Median.Of(times[2]),6:F2} s");
        output.WriteLine();
        output.WriteLine($"stack diff - Node's own start                             {Median.OfDifferences(times[2], times[0]),6:F2} s  (aim: at most {Aim})");
        output.WriteLine($"stack diff / @aws-cdk/cloudformation-diff alone           {Median.OfRatios(times[2], times[1]),6:F2} x");
    }

    // The exit code of a comparison is its verdict; what it cannot compare, it says with 3.
    private static double Seconds(string[] command, string folder)
    {
        const int Unusable = 3;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode < Unusable ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{string.Join(' ', command)} failed: {errors.GetAwaiter().GetResult()}");
    }
}
