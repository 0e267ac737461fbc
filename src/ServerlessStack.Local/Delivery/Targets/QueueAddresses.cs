using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Delivery.Targets;

/// <summary>The URLs of queues, which SQS wants where everything else names a queue by its ARN.</summary>
/// <param name="emulators">SQS.</param>
internal sealed class QueueAddresses(EmulatorClient emulators)
{
    private readonly ConcurrentDictionary<Arn, string> known = new();

    /// <summary>The URL of a queue.</summary>
    /// <exception cref="Endpoint.AwsException">It is not there.</exception>
    public async Task<string> OfAsync(Arn queue, CancellationToken cancellation)
    {
        if (known.TryGetValue(queue, out var url))
        {
            return url;
        }

        var answer = await emulators.SqsAsync("GetQueueUrl", new JsonObject { ["QueueName"] = queue.Name }, cancellation);
        return known[queue] = answer["QueueUrl"]!.GetValue<string>();
    }

    /// <summary>Forgets a queue that was refused: it may have been made anew.</summary>
    public void Forget(Arn queue) => known.TryRemove(queue, out _);
}
