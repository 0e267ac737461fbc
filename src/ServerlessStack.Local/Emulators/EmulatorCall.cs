using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ServerlessStack.Local.Emulators;

/// <summary>A call that goes to an emulator, read as far as the trail of events needs it.</summary>
/// <param name="Operation">The operation: <c>SendMessage</c>.</param>
/// <param name="Text">The input, as text; empty where it is binary.</param>
/// <param name="Hop">What kind of resource the operation puts an event into, and which; null where it puts none anywhere.</param>
internal sealed record EmulatorCall(string Operation, string Text, (string Kind, string Resource)? Hop)
{
    private static readonly Dictionary<string, (string Kind, string[] Names)> Sending = new(StringComparer.Ordinal)
    {
        ["SendMessage"] = ("queue", ["QueueUrl"]),
        ["SendMessageBatch"] = ("queue", ["QueueUrl"]),
        ["Publish"] = ("topic", ["TopicArn"]),
        ["PublishBatch"] = ("topic", ["TopicArn"]),
        ["PutItem"] = ("table", ["TableName"]),
        ["UpdateItem"] = ("table", ["TableName"]),
        ["DeleteItem"] = ("table", ["TableName"]),
        ["BatchWriteItem"] = ("table", []),
        ["TransactWriteItems"] = ("table", []),
        ["PutRecord"] = ("stream", ["StreamName", "StreamARN"]),
        ["PutRecords"] = ("stream", ["StreamName", "StreamARN"]),
    };

    /// <summary>Whether the answer holds URLs of queues.</summary>
    public bool AnswersQueueUrls => Operation is "CreateQueue" or "GetQueueUrl" or "ListQueues" or "ListDeadLetterSourceQueues";

    /// <summary>Reads a call.</summary>
    public static EmulatorCall Of(HttpRequest request, MemoryStream body)
    {
        var isForm = request.HasFormContentType;
        var isText = isForm || request.ContentType?.Contains("json", StringComparison.Ordinal) == true;
        var text = isText ? Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length) : "";
        if (isForm)
        {
            var form = QueryHelpers.ParseQuery(text);
            return Of(form["Action"].ToString(), string.Join('\n', form.Values), name => form.TryGetValue(name, out var value) ? value.ToString() : null);
        }

        var target = request.Headers["X-Amz-Target"].ToString();
        var operation = target[(target.LastIndexOf('.') + 1)..];
        return Of(operation, text, name => Field(text, name));
    }

    private static EmulatorCall Of(string operation, string text, Func<string, string?> field)
    {
        if (!Sending.TryGetValue(operation, out var sending))
        {
            return new EmulatorCall(operation, text, null);
        }

        var resource = sending.Names.Select(field).FirstOrDefault(value => value is not null) ?? "";
        return new EmulatorCall(operation, text, (sending.Kind, resource[(resource.LastIndexOfAny(['/', ':']) + 1)..]));
    }

    private static string? Field(string text, string name)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text)?[name]?.ToString();
        }
        catch (JsonException)
        {
            // The emulator words the refusal.
            return null;
        }
    }
}
