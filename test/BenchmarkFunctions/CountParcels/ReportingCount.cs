namespace ServerlessStack.BenchmarkFunctions.Parcels;

/// <summary>Counts parcels, and says on standard output how much the process has allocated when a parcel asks for it.</summary>
public sealed class ReportingCount : IParcelCount
{
    // What the benchmark calls the parcel that asks.
    private const string Question = "report-allocations";

    private long _grams;

    /// <inheritdoc />
    public void Add(ParcelSent parcel)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        if (parcel.Id == Question)
        {
            Console.WriteLine($"allocated {GC.GetTotalAllocatedBytes(precise: true)}");
        }

        // Records are handled side by side.
        Interlocked.Add(ref _grams, parcel.Grams);
    }
}
