using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Mappings.Shards;

namespace ServerlessStack.Local.Tests.Mappings;

/// <summary>A stream whose shards a test writes and closes.</summary>
internal sealed class FakeStream : IShardSource
{
    private readonly List<Shard> shards = [];
    private readonly Dictionary<string, List<SourceRecord>> records = new(StringComparer.Ordinal);
    private readonly HashSet<string> closed = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int number;

    public string BatchInfo => "KinesisBatchInfo";

    /// <summary>What the next read fails with; nothing when null.</summary>
    internal AwsException? Refusal { get; set; }

    internal void Open(string id, string? parent = null)
    {
        lock (gate)
        {
            shards.Add(new Shard(id, parent));
            records[id] = [];
        }
    }

    internal void Close(string id)
    {
        lock (gate)
        {
            closed.Add(id);
        }
    }

    internal void Put(string shard, string value, string key = "", DateTimeOffset? arrivedAt = null)
    {
        lock (gate)
        {
            var record = new JsonObject { ["value"] = value };
            records[shard].Add(new SourceRecord((++number).ToString(CultureInfo.InvariantCulture), record, record) { OrderKey = key, ArrivedAt = arrivedAt ?? TimeProvider.System.GetUtcNow() });
        }
    }

    public Task<IReadOnlyList<Shard>> ShardsAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Shard>>([.. shards]);
        }
    }

    public Task<string> IteratorAsync(string shard, string? after, bool isLatest, CancellationToken cancellation)
    {
        lock (gate)
        {
            var index = after is not null ? records[shard].FindIndex(record => record.Id == after) + 1 : isLatest ? records[shard].Count : 0;
            return Task.FromResult(index.ToString(CultureInfo.InvariantCulture));
        }
    }

    public Task<ShardPage> ReadAsync(string shard, string iterator, int most, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (Refusal is { } refusal)
            {
                Refusal = null;
                throw refusal;
            }

            var start = int.Parse(iterator, CultureInfo.InvariantCulture);
            SourceRecord[] page = [.. records[shard].Skip(start).Take(most)];
            var isAtEnd = closed.Contains(shard) && start + page.Length == records[shard].Count;
            return Task.FromResult(new ShardPage(page, isAtEnd ? null : (start + page.Length).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
