using System.Globalization;

namespace ServerlessStack.Benchmarks;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Name"><c>synth</c>, <c>connections</c>, <c>diff</c>, <c>functions</c> or <c>local</c>.</param>
/// <param name="Runs">How often everything is measured.</param>
internal sealed record BenchmarkCommand(string Name, int Runs)
{
    public const string Synth = "synth";
    public const string Connections = "connections";
    public const string Diff = "diff";
    public const string Functions = "functions";
    public const string Local = "local";

    public const string Help = """
        Compares what this repository builds with the least that the same work can take. Prints medians and ratios; the machine is noisy, so trust the ratios.

        Usage: dotnet run --project test/ServerlessStack.Benchmarks -- [synth | connections | diff | functions | local] [runs]

          synth       a synthesis of the storefront against empty CDK apps, of one stack and of as many (the default; 7 runs, a minute and a half)
          connections what one connection adds to a synthesis, in stacks of 10, 50 and 200 (5 runs, two minutes)
          diff        stack diff on two assemblies of 500 resources against the package that compares the templates (7 runs, half a minute)
          functions   published functions against bare Runtime API loops: start, invocations per second, memory, allocations (10 runs, four minutes)
          local       stack up until the first order is fulfilled, and orders a second on this machine against puts into DynamoDB Local (3 runs, two minutes)
          runs        how often everything is measured, one after the other: 1 or more

        Aims are printed beside what was measured. A missed aim is not an error: the exit code says only whether everything could be measured.
        """;

    private const int SynthRuns = 7;
    private const int ConnectionRuns = 5;
    private const int DiffRuns = 7;
    private const int FunctionRuns = 10;
    private const int LocalRuns = 3;

    /// <summary>Reads the arguments; <see langword="null"/> when they are none of those that <see cref="Help"/> names.</summary>
    public static BenchmarkCommand? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => new(Synth, SynthRuns),
        [Synth] => new(Synth, SynthRuns),
        [Connections] => new(Connections, ConnectionRuns),
        [Diff] => new(Diff, DiffRuns),
        [Functions] => new(Functions, FunctionRuns),
        [Local] => new(Local, LocalRuns),
        [Synth or Connections or Diff or Functions or Local, var runs] => TryCount(runs, out var count) ? new(arguments[0], count) : null,
        [var runs] => TryCount(runs, out var count) ? new(Synth, count) : null,
        _ => null,
    };

    private static bool TryCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
}
