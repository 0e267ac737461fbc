using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Topics.Resources;

/// <summary>
/// The policy of topics: kept with them for reading, and enforced by nobody.
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicpolicy.html"/>.
/// </summary>
/// <param name="emulators">Plays SNS.</param>
internal sealed class TopicPolicyResource(EmulatorClient emulators) : IResourceType
{
    private const string Topics = "Topics";

    /// <inheritdoc />
    public string Name => "AWS::SNS::TopicPolicy";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(Topics) with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "PolicyDocument" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation) => SetAsync(request.NewName(), request, cancellation);

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => SetAsync(existing.PhysicalId, request, cancellation);

    /// <inheritdoc />
    /// <remarks>SNS gives a topic its default policy back, which says nothing that matters here.</remarks>
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => Task.CompletedTask;

    private async Task<ResourceState> SetAsync(string id, ResourceRequest request, CancellationToken cancellation)
    {
        foreach (var topic in request.Properties[Topics]?.AsArray() ?? [])
        {
            var input = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TopicArn"] = topic!.ToString(),
                ["AttributeName"] = "Policy",
                ["AttributeValue"] = request.Properties.Document("PolicyDocument") ?? "",
            };
            try
            {
                await emulators.SnsAsync("SetTopicAttributes", input, cancellation);
            }
            catch (AwsException exception)
            {
                throw new ResourceException($"{Topics} {topic}: {exception.Message}", exception);
            }
        }

        return new ResourceState(id, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Id"] = id });
    }
}
