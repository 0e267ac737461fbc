using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Buses;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Delivery.Targets;

/// <summary>A bus, on which the message becomes the detail of a new event.</summary>
/// <param name="buses">The buses.</param>
/// <param name="router">Their rules; late, because a rule's target may be a bus again.</param>
internal sealed class BusTarget(EventBuses buses, Lazy<EventRouter> router) : IDeliveryTarget
{
    /// <inheritdoc />
    public string Service => "events";

    /// <inheritdoc />
    public Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        var bus = buses.Find(target.Name) ?? throw new AwsException("ResourceNotFoundException", $"Event bus {target.Name} does not exist.");
        if (message.Source is null || message.DetailType is null)
        {
            throw new AwsException("ValidationException", $"An event for {target} needs a source and a detail type.");
        }

        router.Value.Route(bus, router.Value.NewEvent(message.Source, message.DetailType, Detail(message.Body)));
        return Task.CompletedTask;
    }

    private static JsonObject Detail(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? throw new AwsException("MalformedDetail", "The detail of an event is a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new AwsException("MalformedDetail", $"The detail of an event is not JSON: {exception.Message}");
        }
    }
}
