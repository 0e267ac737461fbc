using System.Globalization;
using ServerlessStack.Benchmarks;
using ServerlessStack.Benchmarks.Diff;
using ServerlessStack.Benchmarks.Functions;
using ServerlessStack.Benchmarks.Local;
using ServerlessStack.Benchmarks.Synth;

switch (args)
{
    case [BareApp.Argument, var stacks]:
        BareApp.Synthesize(int.Parse(stacks, CultureInfo.InvariantCulture));
        return 0;
    case ["--help" or "-h"]:
        Console.WriteLine(BenchmarkCommand.Help);
        return 0;
}

switch (BenchmarkCommand.Parse(args))
{
    case { Name: BenchmarkCommand.Synth } synth:
        new SynthBenchmark(synth.Runs, Console.Out).Run();
        return 0;
    case { Name: BenchmarkCommand.Connections } connections:
        new ConnectionCurve(connections.Runs, Console.Out).Run();
        return 0;
    case { Name: BenchmarkCommand.Diff } diff:
        new DiffBenchmark(diff.Runs, Console.Out).Run();
        return 0;
    case { Name: BenchmarkCommand.Local } local:
        await new LocalBenchmark(local.Runs, Console.Out).RunAsync();
        return 0;
    case { } functions:
        new FunctionsBenchmark(functions.Runs, Console.Out).Run();
        return 0;
    default:
        Console.Error.WriteLine($"'{string.Join(' ', args)}' is no benchmark.\n\n{BenchmarkCommand.Help}");
        return 1;
}
