using System.Net;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Tests.Mappings;

/// <summary>A queue behind SQS's API: what is received is in flight until it is deleted; a test says when it becomes visible again.</summary>
internal sealed class FakeQueue : HttpMessageHandler
{
    private readonly List<JsonObject> visible = [];
    private readonly Dictionary<string, JsonObject> inFlight = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int number;

    internal List<string> Deleted { get; } = [];

    internal int Received { get; private set; }

    internal void Send(string body, string? id = null)
    {
        lock (gate)
        {
            id ??= $"message-{++number}";
            visible.Add(new JsonObject { ["MessageId"] = id, ["ReceiptHandle"] = $"handle-{id}", ["Body"] = body, ["MD5OfBody"] = "md5", ["Attributes"] = new JsonObject { ["ApproximateReceiveCount"] = "1" } });
        }
    }

    /// <summary>Ends the visibility timeout of everything in flight.</summary>
    internal void MakeVisible()
    {
        lock (gate)
        {
            visible.AddRange(inFlight.Values);
            inFlight.Clear();
        }
    }

    internal Task UntilAsync(Func<FakeQueue, bool> condition) => Waiting.UntilAsync(() =>
    {
        lock (gate)
        {
            return condition(this);
        }
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var input = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        var answer = request.Headers.GetValues("X-Amz-Target").Single() switch
        {
            "AmazonSQS.GetQueueUrl" => new JsonObject { ["QueueUrl"] = $"http://sqs/000000000000/{input["QueueName"]}" },
            "AmazonSQS.ReceiveMessage" => await ReceiveAsync(input["MaxNumberOfMessages"]!.GetValue<int>(), cancellationToken),
            "AmazonSQS.ChangeMessageVisibilityBatch" => Hide(input["Entries"]!.AsArray()),
            "AmazonSQS.DeleteMessageBatch" => Delete(input["Entries"]!.AsArray()),
            var other => throw new InvalidOperationException(other),
        };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString()) };
    }

    private async Task<JsonObject> ReceiveAsync(int most, CancellationToken cancellation)
    {
        while (true)
        {
            lock (gate)
            {
                if (visible.Count > 0)
                {
                    JsonObject[] taken = [.. visible.Take(most)];
                    visible.RemoveRange(0, taken.Length);
                    Received += taken.Length;
                    foreach (var message in taken)
                    {
                        inFlight[message["ReceiptHandle"]!.GetValue<string>()] = message;
                    }

                    return new JsonObject { ["Messages"] = new JsonArray([.. taken.Select(message => message.DeepClone())]) };
                }
            }

            // A long poll that no message ends.
            await Task.Delay(1, cancellation);
        }
    }

    private JsonObject Hide(JsonArray entries)
    {
        lock (gate)
        {
            foreach (var entry in entries.Where(entry => entry!["VisibilityTimeout"]!.GetValue<int>() == 0))
            {
                if (inFlight.Remove(entry!["ReceiptHandle"]!.GetValue<string>(), out var message))
                {
                    visible.Add(message);
                }
            }

            return [];
        }
    }

    private JsonObject Delete(JsonArray entries)
    {
        lock (gate)
        {
            foreach (var handle in entries.Select(entry => entry!["ReceiptHandle"]!.GetValue<string>()))
            {
                inFlight.Remove(handle);
                Deleted.Add(handle["handle-".Length..]);
            }

            return [];
        }
    }
}
