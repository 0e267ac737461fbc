using System.Globalization;
using ServerlessStack.Benchmarks.Synth;

if (args is [BareApp.Argument])
{
    BareApp.Synthesize();
    return;
}

const int DefaultRuns = 7;
new SynthBenchmark(args is [var runs] && int.TryParse(runs, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : DefaultRuns, Console.Out).Run();
