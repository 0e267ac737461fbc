namespace ServerlessStack.Lambda.Testing.Tests.Samples;

/// <summary>Ordinary values.</summary>
internal static class Some
{
    public static Parcel Parcel(string id = "p1") => new()
    {
        Id = id,
        Weight = 1.5m,
        Number = 7,
        SentAt = new DateTimeOffset(2026, 1, 30, 8, 0, 0, TimeSpan.FromHours(1)),
        Lines = [new ParcelLine("TEA-1", 2)],
    };

    public static Parcel[] Parcels(params string[] ids) => Array.ConvertAll(ids, id => Parcel(id));
}
