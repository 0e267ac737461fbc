namespace ServerlessStack.FaultFunctions;

/// <summary>Where a parcel is written down: the effect that a test counts.</summary>
public interface IParcelBook
{
    /// <summary>Writes a parcel down.</summary>
    /// <param name="id">The parcel's id.</param>
    /// <param name="context">The delivery that carries it.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>A task that completes when the parcel is written down durably.</returns>
    Task EnterAsync(string id, EventContext context, CancellationToken cancellation);
}
