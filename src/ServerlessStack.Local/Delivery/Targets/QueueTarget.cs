using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Delivery.Targets;

/// <summary>A queue.</summary>
/// <param name="emulators">SQS.</param>
/// <param name="addresses">The queues' URLs.</param>
/// <param name="hops">The trail.</param>
internal sealed class QueueTarget(EmulatorClient emulators, QueueAddresses addresses, HopLog hops) : IDeliveryTarget
{
    /// <inheritdoc />
    public string Service => "sqs";

    /// <inheritdoc />
    public async Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        try
        {
            var input = new JsonObject { ["QueueUrl"] = await addresses.OfAsync(target, cancellation), ["MessageBody"] = message.Body };
            if (message.GroupId is not null)
            {
                input["MessageGroupId"] = message.GroupId;
            }

            if (message.DeduplicationId is not null)
            {
                input["MessageDeduplicationId"] = message.DeduplicationId;
            }

            // SQS takes no attribute without a value.
            var attributes = message.Attributes.Where(attribute => attribute.Value.Length > 0)
                .Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, new JsonObject { ["DataType"] = "String", ["StringValue"] = attribute.Value }));
            input["MessageAttributes"] = new JsonObject(attributes);
            await emulators.SqsAsync("SendMessage", input, cancellation);
            hops.Record("queue", target.Name, "received", message.Body);
        }
        catch (AwsException)
        {
            addresses.Forget(target);
            throw;
        }
    }
}
