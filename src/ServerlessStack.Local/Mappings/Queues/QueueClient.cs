using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Mappings.Queues;

/// <summary>Receives from one queue, and deletes.</summary>
/// <param name="emulators">Calls SQS.</param>
/// <param name="queue">The queue.</param>
internal sealed class QueueClient(EmulatorClient emulators, Arn queue)
{
    // SQS hands out and deletes no more at once.
    private const int MostAtOnce = 10;

    private string? url;

    /// <summary>Receives messages.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="wait">How long to wait for the first one.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan wait, CancellationToken cancellation)
    {
        var input = new JsonObject
        {
            ["QueueUrl"] = await UrlAsync(cancellation),
            ["MaxNumberOfMessages"] = Math.Min(most, MostAtOnce),
            ["WaitTimeSeconds"] = (int)wait.TotalSeconds,
            ["MessageSystemAttributeNames"] = new JsonArray("All"),
            ["AttributeNames"] = new JsonArray("All"),
            ["MessageAttributeNames"] = new JsonArray("All"),
        };
        var answer = await emulators.SqsAsync("ReceiveMessage", input, cancellation);
        return [.. (answer["Messages"] as JsonArray ?? []).Select(message => QueueMessage.Of(message!.AsObject(), queue))];
    }

    /// <summary>Deletes messages.</summary>
    public async Task DeleteAsync(IEnumerable<QueueMessage> messages, CancellationToken cancellation)
    {
        foreach (var some in messages.Chunk(MostAtOnce))
        {
            var entries = some.Select((message, index) => new JsonObject { ["Id"] = $"m{index}", ["ReceiptHandle"] = message.ReceiptHandle });
            await emulators.SqsAsync("DeleteMessageBatch", new JsonObject { ["QueueUrl"] = await UrlAsync(cancellation), ["Entries"] = new JsonArray([.. entries]) }, cancellation);
        }
    }

    /// <summary>Says when messages become visible again.</summary>
    public async Task HideAsync(IEnumerable<QueueMessage> messages, TimeSpan hidden, CancellationToken cancellation)
    {
        foreach (var some in messages.Chunk(MostAtOnce))
        {
            var entries = some.Select((message, index) => new JsonObject { ["Id"] = $"m{index}", ["ReceiptHandle"] = message.ReceiptHandle, ["VisibilityTimeout"] = (int)hidden.TotalSeconds });
            await emulators.SqsAsync("ChangeMessageVisibilityBatch", new JsonObject { ["QueueUrl"] = await UrlAsync(cancellation), ["Entries"] = new JsonArray([.. entries]) }, cancellation);
        }
    }

    private async Task<string> UrlAsync(CancellationToken cancellation) =>
        url ??= (await emulators.SqsAsync("GetQueueUrl", new JsonObject { ["QueueName"] = queue.Name }, cancellation))["QueueUrl"]!.GetValue<string>();
}
