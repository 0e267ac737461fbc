namespace ServerlessStack.FaultFunctions;

/// <summary>A book that the test keeps: it shows every entry, also the second one for the same parcel.</summary>
/// <param name="points">The way to the test.</param>
public sealed class TestsBook(FaultPoints points) : IParcelBook
{
    /// <inheritdoc />
    public Task EnterAsync(string id, EventContext context, CancellationToken cancellation) => points.PassAsync(FaultPoints.Effect, id, CancellationToken.None);
}
