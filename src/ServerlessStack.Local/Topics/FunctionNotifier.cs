using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Queues;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Topics;

/// <summary>
/// Invokes the functions that subscribe to topics, asynchronously as SNS does. Filter policies were evaluated before; a notification for a function that is not there goes
/// to the dead-letter queue of the subscription. <see href="https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"/>.
/// </summary>
/// <param name="emulators">Tells who is notified.</param>
/// <param name="client">Calls them.</param>
/// <param name="functions">Runs functions.</param>
/// <param name="urls">Addresses of queues.</param>
/// <param name="hops">Where events leave their traces.</param>
internal sealed class FunctionNotifier(EmulatorHost emulators, EmulatorClient client, Func<IFunctionInvoker> functions, QueueUrls urls, HopLog hops) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var notification in emulators.Notifications.ReadAllAsync(stoppingToken))
        {
            await NotifyAsync(notification, stoppingToken);
        }
    }

    private async Task NotifyAsync(FunctionNotification notification, CancellationToken cancellation)
    {
        var function = Arn.Parse(notification.Function);
        var message = JsonNode.Parse(notification.Message)!.AsObject();
        try
        {
            functions().Enqueue(function, NotificationEnvelope.Of(message));
            hops.Record("topic", TopicOf(message), $"delivered to {function.Name}", notification.Message);
        }
        catch (FunctionRefusedException exception)
        {
            hops.Record("topic", TopicOf(message), $"not delivered to {function.Name}: {exception.Code}", notification.Message);
            await DeadLetterAsync(message, exception, cancellation);
        }
    }

    private async Task DeadLetterAsync(JsonObject message, FunctionRefusedException reason, CancellationToken cancellation)
    {
        try
        {
            var subscription = await client.SubscriptionAttributesAsync(NotificationEnvelope.SubscriptionOf(message), cancellation);
            if (!subscription.TryGetValue("RedrivePolicy", out var policy) || JsonNode.Parse(policy)?["deadLetterTargetArn"] is not { } target)
            {
                return;
            }

            JsonObject Attribute(string value) => new() { ["DataType"] = "String", ["StringValue"] = value };
            var queue = Arn.Parse(target.ToString()).Name;
            var input = new JsonObject
            {
                ["QueueUrl"] = urls.Of(queue),
                ["MessageBody"] = message.ToJsonString(),
                ["MessageAttributes"] = new JsonObject { ["ERROR_CODE"] = Attribute(reason.Code), ["ERROR_MESSAGE"] = Attribute(reason.Message) },
            };
            await client.SqsAsync("SendMessage", input, cancellation);
            hops.Record("queue", queue, "dead letter", message.ToJsonString());
        }
        catch (Exception exception) when (exception is AwsException or HttpRequestException)
        {
            hops.Record("topic", TopicOf(message), $"lost: {exception.Message}", message.ToJsonString());
        }
    }

    private static string TopicOf(JsonObject message) => Arn.Parse(message["TopicArn"]!.ToString()).Name;
}
