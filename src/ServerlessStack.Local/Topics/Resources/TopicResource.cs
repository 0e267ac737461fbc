using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Topics.Resources;

/// <summary>A topic. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html"/>.</summary>
/// <param name="emulators">Plays SNS.</param>
/// <param name="account">Whose topics they are.</param>
internal sealed class TopicResource(EmulatorClient emulators, LocalAccount account) : IResourceType
{
    private const string FifoSuffix = ".fifo";
    private const int LongestName = 256;
    private const string ByContent = "ContentBasedDeduplication";
    private const string Scope = "FifoThroughputScope";
    private const string WholeTopic = "Topic";

    /// <inheritdoc />
    public string Name => "AWS::SNS::Topic";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("TopicName", "FifoTopic", ByContent, Scope) with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "DisplayName", "KmsMasterKeyId", "SignatureVersion", "TracingConfig", "DeliveryStatusLogging", "Tags" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "TopicName", "FifoTopic" },
    };

    /// <inheritdoc />
    public async Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var isFifo = request.Properties.IsTrue("FifoTopic");
        var name = request.Properties.Text("TopicName") ?? (isFifo ? $"{request.NewName(LongestName - FifoSuffix.Length)}{FifoSuffix}" : request.NewName(LongestName));
        var arn = account.Arn("sns", name).ToString();
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (isFifo)
        {
            attributes["FifoTopic"] = "true";
            attributes[ByContent] = request.Properties.Text(ByContent) ?? "false";
            attributes[Scope] = request.Properties.Text(Scope) ?? WholeTopic;
        }

        if (await ExistsAsync(arn, cancellation))
        {
            throw new ResourceException($"TopicName {name}: there is a topic of that name already.");
        }

        try
        {
            await emulators.SnsAsync("CreateTopic", new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = name }.With(attributes), cancellation);
        }
        catch (AwsException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }

        return new ResourceState(arn, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["TopicArn"] = arn, ["TopicName"] = name });
    }

    /// <inheritdoc />
    public async Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        if (request.Properties.IsTrue("FifoTopic"))
        {
            foreach (var (name, value) in new[] { (ByContent, request.Properties.Text(ByContent) ?? "false"), (Scope, request.Properties.Text(Scope) ?? WholeTopic) })
            {
                await emulators.SnsAsync("SetTopicAttributes", InputOf(existing.PhysicalId, ("AttributeName", name), ("AttributeValue", value)), cancellation);
            }
        }

        return existing;
    }

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => emulators.SnsAsync("DeleteTopic", InputOf(existing.PhysicalId), cancellation);

    private async Task<bool> ExistsAsync(string arn, CancellationToken cancellation)
    {
        try
        {
            await emulators.SnsAsync("GetTopicAttributes", InputOf(arn), cancellation);
            return true;
        }
        catch (AwsException exception) when (exception.Code is "NotFound" or "NotFoundException")
        {
            return false;
        }
    }

    private static Dictionary<string, string> InputOf(string arn, params IEnumerable<(string Name, string Value)> fields) =>
        fields.Prepend(("TopicArn", arn)).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal);
}
