using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Tests.Control.Fakes;

/// <summary>Queues in memory, as far as redriving goes: a queue named <c>X-Letters</c> holds the dead letters of the queue <c>X</c>.</summary>
internal sealed class FakeQueues
{
    private readonly Dictionary<string, List<JsonObject>> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _letters = new(StringComparer.Ordinal) { ["Shop-Fulfilment"] = "Shop-Fulfilment-Letters" };
    private int _number;

    public IReadOnlyList<JsonObject> Of(string queue) => MessagesOf(queue);

    public void Share(string queue, string letters) => _letters[queue] = letters;

    public void Put(string queue, string body, string? group = null)
    {
        var message = new JsonObject { ["Body"] = body, ["ReceiptHandle"] = $"{++_number}", ["MessageAttributes"] = new JsonObject { ["cause"] = new JsonObject { ["DataType"] = "String", ["StringValue"] = "boom" } } };
        if (group is not null)
        {
            message["Attributes"] = new JsonObject { ["MessageGroupId"] = group };
        }

        MessagesOf(queue).Add(message);
    }

    public JsonNode Answer(string operation, JsonObject input)
    {
        var queue = input["QueueUrl"]!.GetValue<string>().Split('/')[^1];
        switch (operation)
        {
            case "GetQueueAttributes":
                var attributes = new JsonObject { ["QueueArn"] = ArnOf(queue), ["ApproximateNumberOfMessages"] = $"{MessagesOf(queue).Count}" };
                if (_letters.TryGetValue(queue, out var letters))
                {
                    attributes["RedrivePolicy"] = $$"""{"deadLetterTargetArn":"{{ArnOf(letters)}}","maxReceiveCount":5}""";
                }

                return new JsonObject { ["Attributes"] = attributes };
            case "ReceiveMessage":
                var most = input["MaxNumberOfMessages"]!.GetValue<int>();
                return new JsonObject { ["Messages"] = new JsonArray([.. MessagesOf(queue).Take(most).Select(message => message.DeepClone())]) };
            case "SendMessage":
                MessagesOf(queue).Add(input.DeepClone().AsObject());
                return new JsonObject();
            default:
                MessagesOf(queue).RemoveAll(message => message["ReceiptHandle"]?.GetValue<string>() == input["ReceiptHandle"]!.GetValue<string>());
                return new JsonObject();
        }
    }

    private static string ArnOf(string queue) => $"arn:aws:sqs:us-east-1:000000000000:{queue}";

    private List<JsonObject> MessagesOf(string queue) => _messages.TryGetValue(queue, out var messages) ? messages : _messages[queue] = [];
}
