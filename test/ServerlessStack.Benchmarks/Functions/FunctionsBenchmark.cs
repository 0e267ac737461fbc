using ServerlessStack.Benchmarks.Functions.Allocations;

namespace ServerlessStack.Benchmarks.Functions;

/// <summary>Measures published functions in turn, each in a new process a round, against the least that a C# function can take and against Node.</summary>
internal sealed class FunctionsBenchmark(int runs, TextWriter output)
{
    public void Run()
    {
        var programs = new FunctionPrograms(output);
        var field = new Field(programs);
        output.WriteLine("Warming up ...");
        var measured = field.All.ToDictionary(each => each, _ => new List<Measurement>());
        foreach (var each in field.All)
        {
            _ = Measurement.Of(each);
        }

        for (var run = 1; run <= runs; run++)
        {
            output.WriteLine($"Round {run} of {runs} ...");
            foreach (var each in field.All)
            {
                measured[each].Add(Measurement.Of(each));
            }
        }

        output.WriteLine();
        new ResultTable(field, measured, output).Write();
        foreach (var ours in field.Ours)
        {
            new AimReport(field, measured, output).Write(ours);
        }

        output.WriteLine();
        AllocationBenchmark.Run(field.Batches, output);
    }
}
