using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Functions.Calls;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Functions;
using ServerlessStack.Local.Mappings.Queues;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Mappings.Shards;

namespace ServerlessStack.Local.Mappings;

/// <summary>The event-source mappings that are deployed.</summary>
/// <param name="pollers">Runs their pollers.</param>
/// <param name="services">What pollers work with.</param>
/// <param name="invoker">Invokes their functions.</param>
internal sealed class EventSourceMappings(Pollers pollers, PollingServices services, IFunctionInvoker invoker) : IMappingList
{
    private readonly ConcurrentDictionary<string, MappingSettings> mappings = new(StringComparer.Ordinal);

    /// <summary>Deploys a mapping, or other settings of it.</summary>
    public async Task PutAsync(MappingSettings settings)
    {
        mappings[settings.Id] = settings;
        if (settings.IsEnabled)
        {
            await pollers.StartAsync(settings.Id, stop => PollAsync(settings, stop));
        }
        else
        {
            await pollers.StopAsync(settings.Id);
        }
    }

    /// <summary>Deletes a mapping.</summary>
    public async Task RemoveAsync(string id)
    {
        mappings.TryRemove(id, out _);
        await pollers.StopAsync(id);
        services.Checkpoints.Forget(id);
    }

    /// <inheritdoc />
    public IEnumerable<JsonObject> All(string? function, string? source) => mappings.Values
        .Where(mapping => string.IsNullOrEmpty(function) || mapping.Function.Name == (Arn.TryParse(function, out var arn) ? arn.Name : function))
        .Where(mapping => string.IsNullOrEmpty(source) || mapping.Source.ToString() == source)
        .OrderBy(mapping => mapping.Id, StringComparer.Ordinal)
        .Select(Describe);

    /// <inheritdoc />
    public JsonObject? Find(string id) => mappings.TryGetValue(id, out var mapping) ? Describe(mapping) : null;

    private Task PollAsync(MappingSettings mapping, CancellationToken stop)
    {
        var target = new FunctionTarget(mapping, invoker, services.Options, services.Time);
        return mapping.Queue is { } queue
            ? services.PollAsync(queue, target, stop)
            : PollAsync(mapping, mapping.Stream!, target, stop);
    }

    private Task PollAsync(MappingSettings mapping, StreamSettings stream, IBatchTarget target, CancellationToken stop)
    {
        var source = ShardSource.Of(services.Emulators, stream.Stream, KinesisShape.Mapping);
        var batches = new ShardBatches(stream, target, new MappingDiscards(mapping.Function, services.Time), source.BatchInfo, services);
        return new StreamPoller(mapping.Id, stream, source, batches, services).RunAsync(stop);
    }

    private static JsonObject Describe(MappingSettings mapping) => new()
    {
        ["UUID"] = mapping.Id,
        ["FunctionArn"] = mapping.Function.ToString(),
        ["EventSourceArn"] = mapping.Source.ToString(),
        ["BatchSize"] = mapping.Queue?.BatchSize ?? mapping.Stream!.BatchSize,
        ["MaximumBatchingWindowInSeconds"] = (int)(mapping.Queue?.Window ?? mapping.Stream!.Window).TotalSeconds,
        ["State"] = mapping.IsEnabled ? "Enabled" : "Disabled",
        ["LastModified"] = mapping.ModifiedAt.ToUnixTimeMilliseconds() / 1000.0,
        ["FunctionResponseTypes"] = mapping.ReportsFailures ? new JsonArray("ReportBatchItemFailures") : [],
    };
}
