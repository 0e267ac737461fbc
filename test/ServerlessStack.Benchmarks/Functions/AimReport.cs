using ServerlessStack.Benchmarks.Statistics;

namespace ServerlessStack.Benchmarks.Functions;

/// <summary>Sets one of our functions against the others, and against what this repository aims at.</summary>
/// <param name="field">Who took part.</param>
/// <param name="measured">Everybody's runs.</param>
/// <param name="output">Where the report goes.</param>
internal sealed class AimReport(Field field, IReadOnlyDictionary<Contestant, List<Measurement>> measured, TextWriter output)
{
    private const double AgainstFloor = 1.25;
    private const double AgainstClient = 0.6;
    private const double OverFloor = 50;

    /// <summary>Writes what a function achieved.</summary>
    /// <param name="ours">The function.</param>
    public void Write(Contestant ours)
    {
        output.WriteLine();
        output.WriteLine($"{ours.Name,-38} {"median",9} {"best runs",10}");
        WriteRatios("cold", ours, each => each.ColdMilliseconds, AgainstFloor, AgainstClient);
        WriteRatios("CPU of it", ours, each => each.ColdProcessorMilliseconds);
        var (warm, floor) = (measured[ours].Select(each => each.WarmMicroseconds), measured[field.Floor].Select(each => each.WarmMicroseconds));
        Write("warm, over floor", Median.OfDifferences(warm, floor), warm.Min() - floor.Min(), OverFloor, "µs");
    }

    private void WriteRatios(string what, Contestant ours, Func<Measurement, double> figure, double? againstFloor = null, double? againstClient = null)
    {
        Write(field.Floor, againstFloor);
        Write(field.JsonFloor, againstFloor);
        Write(field.HttpClient, againstClient);
        Write(field.JsonHttpClient, againstClient);

        void Write(Contestant other, double? aim) => this.Write(
            $"{what} / {other.Name}",
            Median.OfRatios(measured[ours].Select(figure), measured[other].Select(figure)),
            measured[ours].Min(figure) / measured[other].Min(figure),
            aim,
            "x");
    }

    private void Write(string what, double median, double best, double? aim, string unit)
    {
        var verdict = aim is null ? "" : $"   aim: at most {aim} {unit}, {(median <= aim ? "met" : "missed")}";
        output.WriteLine($"  {what,-38} {median,6:F2} {unit,-2} {best,6:F2} {unit,-2}{verdict}");
    }
}
