using System.Text.Json.Nodes;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Faults;

/// <summary>Looks into a dead-letter queue.</summary>
/// <param name="storefront">Where it is.</param>
/// <param name="queue">The queue's URL.</param>
internal sealed class DeadLetters(LocalStorefront storefront, string queue)
{
    private const int MostAtOnce = 10;

    /// <summary>All messages that are there; they stay there.</summary>
    internal async Task<IReadOnlyList<JsonObject>> PeekAsync()
    {
        var found = await ReceiveAsync();
        foreach (var some in found.Chunk(MostAtOnce))
        {
            await CallAsync("ChangeMessageVisibilityBatch", Entries(some, visible: true));
        }

        return found;
    }

    /// <summary>Takes all messages out.</summary>
    internal async Task<IReadOnlyList<JsonObject>> TakeAsync()
    {
        var found = await ReceiveAsync();
        foreach (var some in found.Chunk(MostAtOnce))
        {
            await CallAsync("DeleteMessageBatch", Entries(some, visible: false));
        }

        return found;
    }

    private async Task<List<JsonObject>> ReceiveAsync()
    {
        var found = new List<JsonObject>();
        var input = new JsonObject { ["MaxNumberOfMessages"] = MostAtOnce, ["VisibilityTimeout"] = 60, ["MessageAttributeNames"] = new JsonArray("All") };
        while ((await CallAsync("ReceiveMessage", input.DeepClone().AsObject()))["Messages"] is JsonArray { Count: > 0 } messages)
        {
            found.AddRange(messages.Select(message => message!.AsObject()));
        }

        return found;
    }

    private static JsonObject Entries(IEnumerable<JsonObject> messages, bool visible) => new()
    {
        ["Entries"] = new JsonArray([.. messages.Select((message, index) => Entry(message, index, visible))]),
    };

    private static JsonObject Entry(JsonObject message, int index, bool visible)
    {
        var entry = new JsonObject { ["Id"] = $"m{index}", ["ReceiptHandle"] = message["ReceiptHandle"]!.DeepClone() };
        if (visible)
        {
            entry["VisibilityTimeout"] = 0;
        }

        return entry;
    }

    private Task<JsonObject> CallAsync(string operation, JsonObject input)
    {
        input["QueueUrl"] = queue;
        return storefront.Emulators.SqsAsync(operation, input, TestContext.Current.CancellationToken);
    }
}
