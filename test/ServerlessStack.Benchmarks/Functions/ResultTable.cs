using ServerlessStack.Benchmarks.Statistics;

namespace ServerlessStack.Benchmarks.Functions;

/// <summary>One line a contestant: medians, and minima in parentheses.</summary>
internal sealed class ResultTable(Field field, IReadOnlyDictionary<Contestant, List<Measurement>> measured, TextWriter output)
{
    public void Write()
    {
        output.WriteLine($"{"",-29} {"cold, ms",-16} {"of it CPU, ms",-16} {"warm, µs",-16} {"per second",10} {"memory, MB",11}");
        foreach (var each in field.All)
        {
            var cold = Cell(measured[each], one => one.ColdMilliseconds);
            var processor = Cell(measured[each], one => one.ColdProcessorMilliseconds);
            var warm = Cell(measured[each], one => one.WarmMicroseconds);
            var perSecond = 1_000_000 / Median.Of(measured[each].Select(one => one.WarmMicroseconds));
            var memory = Median.Of(measured[each].Select(one => one.ResidentMegabytes));
            output.WriteLine($"{each.Name,-29} {cold,-16} {processor,-16} {warm,-16} {perSecond,10:N0} {memory,11:F1}");
        }
    }

    private static string Cell(List<Measurement> runs, Func<Measurement, double> figure) => $"{Median.Of(runs.Select(figure)),6:F1} ({runs.Min(figure):F1})";
}
