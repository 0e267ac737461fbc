using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Queues.Resources;

/// <summary>A queue. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html"/>.</summary>
/// <param name="emulators">Plays SQS.</param>
/// <param name="urls">Addresses of queues.</param>
/// <param name="account">Whose queues they are.</param>
internal sealed class QueueResource(EmulatorClient emulators, QueueUrls urls, LocalAccount account) : IResourceType
{
    private const string FifoSuffix = ".fifo";
    private const int LongestName = 80;
    private const string Scope = "DeduplicationScope";

    // What SQS takes as an attribute of a queue, and what an attribute is when the template says nothing about it any more.
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["DelaySeconds"] = "0",
        ["MaximumMessageSize"] = "1048576",
        ["MessageRetentionPeriod"] = "345600",
        ["ReceiveMessageWaitTimeSeconds"] = "0",
        ["VisibilityTimeout"] = "30",
        ["RedrivePolicy"] = "",
        ["RedriveAllowPolicy"] = "",
    };

    /// <inheritdoc />
    public string Name => "AWS::SQS::Queue";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(
        "DelaySeconds",
        "MaximumMessageSize",
        "ReceiveMessageWaitTimeSeconds",
        "VisibilityTimeout",
        "RedrivePolicy",
        "QueueName",
        "FifoQueue",
        "ContentBasedDeduplication",
        Scope) with
    {
        // The emulator keeps messages for ever, and has no limit of throughput.
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "MessageRetentionPeriod", "RedriveAllowPolicy", "SqsManagedSseEnabled", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "FifoThroughputLimit", "Tags" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "QueueName", "FifoQueue" },
    };

    /// <inheritdoc />
    public async Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var isFifo = request.Properties.IsTrue("FifoQueue");
        var name = request.Properties.Text("QueueName") ?? (isFifo ? $"{request.NewName(LongestName - FifoSuffix.Length)}{FifoSuffix}" : request.NewName(LongestName));
        var attributes = AttributesOf(request.Properties, withDefaults: false);
        if (isFifo)
        {
            attributes["FifoQueue"] = "true";
        }

        try
        {
            var known = await emulators.SqsAsync("ListQueues", new JsonObject { ["QueueNamePrefix"] = name }, cancellation);
            if (known["QueueUrls"]?.AsArray().Any(url => QueueUrls.NameOf(url!.ToString()) == name) == true)
            {
                throw new ResourceException($"QueueName {name}: there is a queue of that name already.");
            }

            await emulators.SqsAsync("CreateQueue", new JsonObject { ["QueueName"] = name, ["Attributes"] = attributes }, cancellation);
        }
        catch (AwsException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }

        return StateOf(name);
    }

    /// <inheritdoc />
    public async Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        try
        {
            await emulators.SqsAsync("SetQueueAttributes", new JsonObject { ["QueueUrl"] = existing.PhysicalId, ["Attributes"] = AttributesOf(request.Properties, withDefaults: true) }, cancellation);
        }
        catch (AwsException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }

        return existing;
    }

    /// <inheritdoc />
    public async Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        try
        {
            await emulators.SqsAsync("DeleteQueue", new JsonObject { ["QueueUrl"] = existing.PhysicalId }, cancellation);
        }
        catch (AwsException exception) when (exception.Code.EndsWith("NonExistentQueue", StringComparison.Ordinal) || exception.Code == "QueueDoesNotExist")
        {
            // It is gone, which is what was asked for.
        }
    }

    private static JsonObject AttributesOf(JsonObject properties, bool withDefaults)
    {
        var attributes = new JsonObject();
        foreach (var (name, fallback) in Defaults)
        {
            if ((properties.Document(name) ?? (withDefaults ? fallback : null)) is { } value)
            {
                attributes[name] = value;
            }
        }

        if (properties.Text("ContentBasedDeduplication") is { } isByContent)
        {
            attributes["ContentBasedDeduplication"] = isByContent;
        }

        if ((properties.Text(Scope) ?? (withDefaults && properties.IsTrue("FifoQueue") ? "queue" : null)) is { } scope)
        {
            attributes[Scope] = scope;
        }

        return attributes;
    }

    private ResourceState StateOf(string name) => new(urls.Of(name), new Dictionary<string, JsonNode>(StringComparer.Ordinal)
    {
        ["Arn"] = account.Arn("sqs", name).ToString(),
        ["QueueName"] = name,
        ["QueueUrl"] = urls.Of(name),
    });
}
