using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Delivery.Targets;

/// <summary>A topic.</summary>
/// <param name="emulators">SNS.</param>
/// <param name="hops">The trail.</param>
internal sealed class TopicTarget(EmulatorClient emulators, HopLog hops) : IDeliveryTarget
{
    /// <inheritdoc />
    public string Service => "sns";

    /// <inheritdoc />
    public async Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        var input = new Dictionary<string, string>(StringComparer.Ordinal) { ["TopicArn"] = target.ToString(), ["Message"] = message.Body };
        if (message.GroupId is not null)
        {
            input["MessageGroupId"] = message.GroupId;
        }

        if (message.DeduplicationId is not null)
        {
            input["MessageDeduplicationId"] = message.DeduplicationId;
        }

        foreach (var (index, (name, value)) in message.Attributes.Index())
        {
            var entry = $"MessageAttributes.entry.{index + 1}";
            (input[$"{entry}.Name"], input[$"{entry}.Value.DataType"], input[$"{entry}.Value.StringValue"]) = (name, "String", value);
        }

        await emulators.SnsAsync("Publish", input, cancellation);
        hops.Record("topic", target.Name, "published", message.Body);
    }
}
