using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Streams.Resources;

/// <summary>A Kinesis stream. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html"/>.</summary>
/// <param name="emulators">Plays Kinesis.</param>
internal sealed class StreamResource(EmulatorClient emulators) : IResourceType
{
    private const int LongestName = 128;
    private const int LeastRetention = 24;

    // Kinesis takes up to 8,760 hours; the emulator takes this much, which outlasts every session.
    private const int LongestRetention = 8760;
    private const int LongestRetentionHere = 168;

    // What a stream on demand begins with; the emulator knows provisioned streams only, so it stays at that.
    private const int ShardsOnDemand = 4;

    /// <inheritdoc />
    public string Name => "AWS::Kinesis::Stream";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("Name", "ShardCount", "RetentionPeriodHours", "StreamModeDetails") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "DesiredShardLevelMetrics", "StreamEncryption", "Tags" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "Name" },
    };

    /// <inheritdoc />
    public async Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = request.Properties.Text("Name") ?? request.NewName(LongestName);
        try
        {
            await emulators.KinesisAsync("CreateStream", new JsonObject { ["StreamName"] = name, ["ShardCount"] = ShardsOf(request.Properties) }, cancellation);
        }
        catch (AwsException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }

        try
        {
            var stream = await DescribeAsync(name, cancellation);
            await SetRetentionAsync(stream, request.Properties, cancellation);
            return new ResourceState(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = stream["StreamARN"]!.ToString() });
        }
        catch
        {
            await emulators.KinesisAsync("DeleteStream", new JsonObject { ["StreamName"] = name }, CancellationToken.None);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        var stream = await DescribeAsync(existing.PhysicalId, cancellation);
        var open = stream["Shards"]!.AsArray().Count(shard => shard?["SequenceNumberRange"]?["EndingSequenceNumber"] is null);
        if (request.Properties.Text("ShardCount") is not null && open != ShardsOf(request.Properties))
        {
            throw new ResourceException($"ShardCount {ShardsOf(request.Properties)}: the stream has {open} shards, and the local target does not change that. Delete the stack and deploy it again.");
        }

        await SetRetentionAsync(stream, request.Properties, cancellation);
        return existing;
    }

    /// <inheritdoc />
    public async Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        try
        {
            await emulators.KinesisAsync("DeleteStream", new JsonObject { ["StreamName"] = existing.PhysicalId }, cancellation);
        }
        catch (AwsException exception) when (exception.Code == "ResourceNotFoundException")
        {
            // It is gone, which is what was asked for.
        }
    }

    private async Task SetRetentionAsync(JsonObject stream, JsonObject properties, CancellationToken cancellation)
    {
        var wanted = int.Parse(properties.Text("RetentionPeriodHours") ?? "24", CultureInfo.InvariantCulture);
        if (wanted is < LeastRetention or > LongestRetention)
        {
            throw new ResourceException($"RetentionPeriodHours {wanted}: Kinesis keeps records for {LeastRetention} to {LongestRetention} hours.");
        }

        wanted = Math.Min(wanted, LongestRetentionHere);
        var now = stream["RetentionPeriodHours"]?.GetValue<int>() ?? LeastRetention;
        if (wanted == now)
        {
            return;
        }

        try
        {
            var operation = wanted > now ? "IncreaseStreamRetentionPeriod" : "DecreaseStreamRetentionPeriod";
            await emulators.KinesisAsync(operation, new JsonObject { ["StreamName"] = stream["StreamName"]!.ToString(), ["RetentionPeriodHours"] = wanted }, cancellation);
        }
        catch (AwsException exception)
        {
            throw new ResourceException($"RetentionPeriodHours {wanted}: {exception.Message}", exception);
        }
    }

    private static int ShardsOf(JsonObject properties) =>
        properties["StreamModeDetails"]?["StreamMode"]?.ToString() == "ON_DEMAND" ? ShardsOnDemand : int.Parse(properties.Text("ShardCount") ?? "1", CultureInfo.InvariantCulture);

    // Waits until the stream can be used.
    private async Task<JsonObject> DescribeAsync(string name, CancellationToken cancellation)
    {
        while (true)
        {
            var stream = (await emulators.KinesisAsync("DescribeStream", new JsonObject { ["StreamName"] = name }, cancellation))["StreamDescription"]!.AsObject();
            if (stream["StreamStatus"]?.ToString() == "ACTIVE")
            {
                return stream;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
        }
    }
}
