using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Control.Deployed;
using ServerlessStack.Local.Endpoint.Calls;

namespace ServerlessStack.Local.Control.Sources;

/// <summary>
/// Moves dead letters back to the queue they come from, as SQS's <c>StartMessageMoveTask</c> does.
/// <see href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html"/>.
/// </summary>
/// <param name="stacks">Knows what is deployed.</param>
/// <param name="services">Calls SQS.</param>
internal sealed class QueueRedrive(DeployedStacks stacks, ServiceCaller services)
{
    private const string Queue = "AWS::SQS::Queue";
    private const string GroupId = "MessageGroupId";

    /// <summary>Moves what is there now; returns in a few words what happened.</summary>
    /// <param name="name">What a person calls the dead-letter queue, or a queue whose dead letters it holds, which takes all that are there.</param>
    /// <param name="cancellation">Gives up; no message is lost.</param>
    /// <exception cref="ControlException">There is no such queue, or none that its messages come from.</exception>
    public async Task<string> RunAsync(string name, CancellationToken cancellation)
    {
        var named = await stacks.FindAsync(name, [Queue], cancellation);
        var queues = await QueuesAsync(cancellation);
        var own = queues.Single(queue => queue.Resource == named);
        var letters = own.DeadLetters is null ? own : queues.SingleOrDefault(queue => queue.Arn == own.DeadLetters) ?? throw new ControlException($"The dead-letter queue of {name}, {own.DeadLetters}, is not deployed.");

        // Who names a queue says where to; only the name of the dead-letter queue leaves it open.
        var sources = own == letters ? queues.Where(queue => queue.DeadLetters == letters.Arn).ToList() : [own];
        if (sources.Count != 1)
        {
            throw new ControlException(sources.Count == 0
                ? $"{name} holds what no queue could deliver: nothing has it as the dead-letter queue of a queue, so there is no queue to move its messages to."
                : $"{name} holds dead letters of {string.Join(" and ", sources.Select(source => source.Resource.Name))}. Name the one that is to take all of them.");
        }

        var moved = await MoveAsync(letters.Resource.PhysicalId, sources[0].Resource.PhysicalId, letters.Waiting, cancellation);
        return $"Moved {moved} {(moved == 1 ? "message" : "messages")} from {letters.Resource.Name} to {sources[0].Resource.Name}.";
    }

    private async Task<List<RedriveQueue>> QueuesAsync(CancellationToken cancellation)
    {
        var queues = new List<RedriveQueue>();
        foreach (var resource in (await stacks.ResourcesAsync(cancellation)).Where(resource => resource.Type == Queue))
        {
            var answer = await CallAsync("GetQueueAttributes", new JsonObject { ["QueueUrl"] = resource.PhysicalId, ["AttributeNames"] = new JsonArray("All") }, cancellation);
            queues.Add(RedriveQueue.Of(resource, answer["Attributes"]!.AsObject()));
        }

        return queues;
    }

    // At most what is there now: a message that dies again meanwhile is for the next time.
    private async Task<int> MoveAsync(string from, string to, int most, CancellationToken cancellation)
    {
        var moved = 0;
        while (moved < most)
        {
            var received = await CallAsync(
                "ReceiveMessage",
                new JsonObject { ["QueueUrl"] = from, ["MaxNumberOfMessages"] = Math.Min(10, most - moved), ["AttributeNames"] = new JsonArray("All"), ["MessageAttributeNames"] = new JsonArray("All") },
                cancellation);
            if (received["Messages"] is not JsonArray { Count: > 0 } messages)
            {
                break;
            }

            foreach (var message in messages)
            {
                await CallAsync("SendMessage", Copy(message!.AsObject(), to), cancellation);
                await CallAsync("DeleteMessage", new JsonObject { ["QueueUrl"] = from, ["ReceiptHandle"] = message["ReceiptHandle"]!.DeepClone() }, cancellation);
                moved++;
            }
        }

        return moved;
    }

    private static JsonObject Copy(JsonObject message, string to)
    {
        var copy = new JsonObject { ["QueueUrl"] = to, ["MessageBody"] = message["Body"]!.DeepClone() };
        if (message["MessageAttributes"] is JsonObject { Count: > 0 } attributes)
        {
            copy["MessageAttributes"] = attributes.DeepClone();
        }

        if (message["Attributes"]?[GroupId] is { } group)
        {
            (copy[GroupId], copy["MessageDeduplicationId"]) = (group.DeepClone(), Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        }

        return copy;
    }

    private async Task<JsonObject> CallAsync(string operation, JsonObject input, CancellationToken cancellation)
    {
        var answer = await services.CallAsync("sqs", $"AmazonSQS.{operation}", input, cancellation);
        return !answer.IsSuccess ? throw new ControlException($"{operation}: {answer.Text}")
            : answer.Text.Length == 0 ? []
            : JsonNode.Parse(answer.Text)!.AsObject();
    }
}
