namespace ServerlessStack.BenchmarkFunctions.Parcels;

/// <summary>Counts parcels.</summary>
public interface IParcelCount
{
    /// <summary>Counts one.</summary>
    void Add(ParcelSent parcel);
}
