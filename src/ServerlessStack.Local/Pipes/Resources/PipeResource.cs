using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Mappings.Queues;
using ServerlessStack.Local.Mappings.Resources;
using ServerlessStack.Local.Mappings.Shards;
using ServerlessStack.Local.Pipes.Templates;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Pipes.Resources;

/// <summary>A pipe. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pipes-pipe.html"/>.</summary>
/// <param name="pipes">The pipes.</param>
/// <param name="filters">Reads filters.</param>
/// <param name="account">The account and region.</param>
/// <param name="time">The clock.</param>
internal sealed class PipeResource(PipeRegistry pipes, FilterReaders filters, LocalAccount account, TimeProvider time) : IResourceType
{
    private const int LongestName = 64;

    /// <inheritdoc />
    public string Name => "AWS::Pipes::Pipe";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(
        "Name", "Source", "DesiredState", "Enrichment", "EnrichmentParameters.InputTemplate", "Target",
        "SourceParameters.FilterCriteria", "SourceParameters.SqsQueueParameters", "SourceParameters.DynamoDBStreamParameters", "SourceParameters.KinesisStreamParameters",
        "TargetParameters.InputTemplate", "TargetParameters.SqsQueueParameters", "TargetParameters.KinesisStreamParameters.PartitionKey",
        "TargetParameters.EventBridgeEventBusParameters.Source", "TargetParameters.EventBridgeEventBusParameters.DetailType", "TargetParameters.LambdaFunctionParameters.InvocationType")
        with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "RoleArn", "Tags", "Description", "LogConfiguration", "KmsKeyIdentifier" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "Name", "Source" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation) => PutAsync(request, request.Properties.Text("Name") ?? request.NewName(LongestName));

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => PutAsync(request, existing.PhysicalId);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => pipes.RemoveAsync(existing.PhysicalId);

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => PutAsync(request, existing.PhysicalId);

    private async Task<ResourceState> PutAsync(ResourceRequest request, string name)
    {
        var properties = request.Properties;
        var source = properties.ArnAt("Source") ?? throw new ResourceException("Source is missing.");
        var target = properties.ArnAt("Target") ?? throw new ResourceException("Target is missing.");
        Check(source, target);
        var pipe = new PipeSettings
        {
            Name = name,
            Arn = account.Arn("pipes", $"pipe/{name}"),
            Source = source,
            Enrichment = properties.ArnAt("Enrichment"),
            EnrichmentInput = Template(properties, "EnrichmentParameters.InputTemplate"),
            Target = target,
            Parameters = Parameters(properties),
            IsRunning = properties.Text("DesiredState") != "STOPPED",
            Queue = source.Service == "sqs" ? Queue(properties, source, name) : null,
            Stream = source.Service == "sqs" ? null : Stream(properties, source, name),
        };
        Check(pipe);
        await pipes.PutAsync(pipe);
        return new ResourceState(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = pipe.Arn.ToString(), ["CurrentState"] = pipe.IsRunning ? "RUNNING" : "STOPPED" });
    }

    private static void Check(Arn source, Arn target)
    {
        if (source.Service is not ("sqs" or "dynamodb" or "kinesis"))
        {
            throw new ResourceException($"Source ({source}) must be a queue, a table's stream or a Kinesis stream: the local target's pipes have no other source.");
        }

        if (target.Service is not ("sqs" or "sns" or "events" or "kinesis" or "lambda"))
        {
            throw new ResourceException($"Target ({target}) must be a queue, topic, bus, Kinesis stream or function: the local target's pipes have no other target.");
        }
    }

    private void Check(PipeSettings pipe)
    {
        var variables = PipeVariables.Of(pipe, item: null, time.GetUtcNow());
        string[] unknown = [.. new[] { pipe.EnrichmentInput, pipe.Parameters.Input }.SelectMany(template => template?.UnknownPlaces(variables) ?? [])];
        if (unknown.Length > 0)
        {
            throw new ResourceException($"InputTemplate names {string.Join(", ", unknown)}, which no pipe knows. There are {string.Join(", ", variables.Keys)}.");
        }
    }

    private QueueSettings Queue(JsonObject properties, Arn source, string consumer)
    {
        var settings = new QueueSettings(source, consumer);
        return settings with
        {
            BatchSize = properties.Number("SourceParameters.SqsQueueParameters.BatchSize") ?? settings.BatchSize,
            Window = properties.Seconds("SourceParameters.SqsQueueParameters.MaximumBatchingWindowInSeconds") ?? settings.Window,
            Filter = SourceFilter.Read(properties, "SourceParameters.FilterCriteria", filters.Pipe),
        };
    }

    private StreamSettings Stream(JsonObject properties, Arn source, string consumer)
    {
        var name = source.Service == "dynamodb" ? "DynamoDBStreamParameters" : "KinesisStreamParameters";
        var parameters = properties.At($"SourceParameters.{name}") as JsonObject ?? throw new ResourceException($"SourceParameters.{name} is missing.");
        return StreamProperties.Read(parameters, source, consumer) with
        {
            Bisects = parameters.Text("OnPartialBatchItemFailure") == "AUTOMATIC_BISECT",
            OnFailure = parameters.ArnAt("DeadLetterConfig.Arn"),
            Filter = SourceFilter.Read(properties, "SourceParameters.FilterCriteria", filters.Pipe),
        };
    }

    private static TargetParameters Parameters(JsonObject properties) => new()
    {
        Input = Template(properties, "TargetParameters.InputTemplate"),
        GroupId = properties.Text("TargetParameters.SqsQueueParameters.MessageGroupId"),
        DeduplicationId = properties.Text("TargetParameters.SqsQueueParameters.MessageDeduplicationId"),
        PartitionKey = properties.Text("TargetParameters.KinesisStreamParameters.PartitionKey"),
        Source = properties.Text("TargetParameters.EventBridgeEventBusParameters.Source"),
        DetailType = properties.Text("TargetParameters.EventBridgeEventBusParameters.DetailType"),
        IsFireAndForget = properties.Text("TargetParameters.LambdaFunctionParameters.InvocationType") == "FIRE_AND_FORGET",
    };

    private static InputTemplate? Template(JsonObject properties, string path) => properties.Text(path) is { Length: > 0 } text ? new InputTemplate(text) : null;
}
