namespace ServerlessStack.FaultFunctions;

/// <summary>An item of the table whose changes are streamed.</summary>
public sealed record Parcel
{
    /// <summary>The parcel's id, which makes the change unique: every parcel is inserted once.</summary>
    public required string Id { get; init; }
}
