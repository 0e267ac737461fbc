using Microsoft.Extensions.Logging;
using Parcels.Contracts;
using ServerlessStack.Lambda;

namespace Parcels.Lambdas;

/// <summary>Notes each delivery in the log, once for each parcel.</summary>
/// <param name="logger">The log.</param>
public sealed partial class LogDelivery(ILogger<LogDelivery> logger) : IEventHandler<ParcelDelivered>
{
    /// <inheritdoc />
    public Task HandleAsync(ParcelDelivered received, EventContext context, CancellationToken cancellation)
    {
        LogDelivered(received.ParcelId, received.Country);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Parcel {ParcelId} was delivered in {Country}.")]
    private partial void LogDelivered(string parcelId, string country);
}
