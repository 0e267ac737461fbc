using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Queues;
using ServerlessStack.Local.Mappings.Shards;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Mappings.Resources;

/// <summary>
/// A queue or stream that a function is invoked from.
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html"/>.
/// </summary>
/// <param name="mappings">The mappings.</param>
/// <param name="functions">The functions.</param>
/// <param name="filters">Reads filters.</param>
/// <param name="time">The clock.</param>
internal sealed class EventSourceMappingResource(EventSourceMappings mappings, FunctionRegistry functions, FilterReaders filters, TimeProvider time) : IResourceType
{
    /// <inheritdoc />
    public string Name => "AWS::Lambda::EventSourceMapping";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(
        "FunctionName", "EventSourceArn", "Enabled", "BatchSize", "MaximumBatchingWindowInSeconds", "FunctionResponseTypes", "FilterCriteria", "ScalingConfig.MaximumConcurrency",
        "StartingPosition", "MaximumRetryAttempts", "MaximumRecordAgeInSeconds", "BisectBatchOnFunctionError", "ParallelizationFactor", "TumblingWindowInSeconds",
        "DestinationConfig.OnFailure.Destination")
        with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Tags", "KmsKeyArn" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "EventSourceArn", "StartingPosition" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation) => PutAsync(request, Guid.NewGuid().ToString());

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => PutAsync(request, existing.PhysicalId);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => mappings.RemoveAsync(existing.PhysicalId);

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => PutAsync(request, existing.PhysicalId);

    private async Task<ResourceState> PutAsync(ResourceRequest request, string id)
    {
        var properties = request.Properties;
        var name = properties.RequiredText("FunctionName");
        var function = functions.Find(name)?.Settings.Arn ?? throw new ResourceException($"FunctionName ({name}) names no function.");
        var source = properties.ArnAt("EventSourceArn") ?? throw new ResourceException("EventSourceArn is missing.");
        var settings = new MappingSettings
        {
            Id = id,
            Function = function,
            Source = source,
            IsEnabled = properties.Flag("Enabled") ?? true,
            ReportsFailures = (properties.At("FunctionResponseTypes") as JsonArray ?? []).Any(type => type?.GetValue<string>() == "ReportBatchItemFailures"),
            Queue = source.Service == "sqs" ? Queue(properties, source, function.Name) : null,
            Stream = source.Service is "dynamodb" or "kinesis" ? Stream(properties, source, function.Name) : null,
            ModifiedAt = time.GetUtcNow(),
        };
        if (settings is { Queue: null, Stream: null })
        {
            throw new ResourceException($"EventSourceArn ({source}) must name a queue, a table's stream or a Kinesis stream: the local target polls nothing else.");
        }

        await mappings.PutAsync(settings);
        return new ResourceState(id, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Id"] = id });
    }

    private QueueSettings Queue(JsonObject properties, Arn source, string consumer)
    {
        var settings = new QueueSettings(source, consumer);
        return settings with
        {
            BatchSize = properties.Number("BatchSize") ?? settings.BatchSize,
            Window = properties.Seconds("MaximumBatchingWindowInSeconds") ?? settings.Window,
            MaximumConcurrency = properties.Number("ScalingConfig.MaximumConcurrency"),
            Filter = SourceFilter.Read(properties, "FilterCriteria", filters.Mapping),
        };
    }

    private StreamSettings Stream(JsonObject properties, Arn source, string consumer)
    {
        var settings = StreamProperties.Read(properties, source, consumer) with
        {
            Bisects = properties.Flag("BisectBatchOnFunctionError") ?? false,
            TumblingWindow = properties.Seconds("TumblingWindowInSeconds") is { Ticks: > 0 } window ? window : null,
            Filter = SourceFilter.Read(properties, "FilterCriteria", filters.Mapping),
            OnFailure = properties.ArnAt("DestinationConfig.OnFailure.Destination"),
        };
        return settings is { TumblingWindow: not null, ParallelizationFactor: > 1 }
            ? throw new ResourceException($"ParallelizationFactor ({settings.ParallelizationFactor}) must be 1 with TumblingWindowInSeconds: the local target keeps one window a shard.")
            : settings;
    }
}
