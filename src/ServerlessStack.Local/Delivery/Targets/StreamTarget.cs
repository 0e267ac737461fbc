using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Delivery.Targets;

/// <summary>A stream.</summary>
/// <param name="emulators">Kinesis.</param>
/// <param name="hops">The trail.</param>
internal sealed class StreamTarget(EmulatorClient emulators, HopLog hops) : IDeliveryTarget
{
    /// <inheritdoc />
    public string Service => "kinesis";

    /// <inheritdoc />
    public async Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        var input = new JsonObject
        {
            ["StreamName"] = target.Name,
            ["Data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(message.Body)),

            // Where nobody names a key, records are spread over the shards.
            ["PartitionKey"] = message.PartitionKey ?? Guid.NewGuid().ToString(),
        };
        await emulators.KinesisAsync("PutRecord", input, cancellation);
        hops.Record("stream", target.Name, "received", message.Body);
    }
}
