using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Queues.Resources;

/// <summary>
/// The policy of queues: kept with them for reading, and enforced by nobody.
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html"/>.
/// </summary>
/// <param name="emulators">Plays SQS.</param>
internal sealed class QueuePolicyResource(EmulatorClient emulators) : IResourceType
{
    private const string Queues = "Queues";

    /// <inheritdoc />
    public string Name => "AWS::SQS::QueuePolicy";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(Queues) with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "PolicyDocument" },
    };

    /// <inheritdoc />
    public async Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        await SetAsync(request.Properties[Queues], request.Properties.Document("PolicyDocument"), cancellation);
        return StateOf(request.NewName(), request);
    }

    /// <inheritdoc />
    public async Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        await SetAsync(request.Properties[Queues], request.Properties.Document("PolicyDocument"), cancellation);
        return StateOf(existing.PhysicalId, request);
    }

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => SetAsync(existing.Attributes[Queues], "", cancellation);

    // Which queues have the policy is not an attribute of the type, but needed when it goes.
    private static ResourceState StateOf(string id, ResourceRequest request) =>
        new(id, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Id"] = id, [Queues] = request.Properties[Queues]?.DeepClone() ?? new JsonArray() });

    private async Task SetAsync(JsonNode? queues, string? policy, CancellationToken cancellation)
    {
        foreach (var queue in queues?.AsArray() ?? [])
        {
            try
            {
                await emulators.SqsAsync("SetQueueAttributes", new JsonObject { ["QueueUrl"] = queue!.ToString(), ["Attributes"] = new JsonObject { ["Policy"] = policy ?? "" } }, cancellation);
            }
            catch (AwsException exception) when (policy?.Length > 0)
            {
                throw new ResourceException($"{Queues} {queue}: {exception.Message}", exception);
            }
            catch (AwsException)
            {
                // A queue that is gone has no policy either.
            }
        }
    }
}
