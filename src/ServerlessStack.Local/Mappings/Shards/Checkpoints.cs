using System.Collections.Concurrent;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>How far the shards of each mapping and pipe were handled, kept in the state's folder: a poller that starts again goes on there.</summary>
/// <param name="state">Keeps them.</param>
internal sealed class Checkpoints(StateFolder state)
{
    private const string Service = "checkpoints";

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, ShardCheckpoint>> byPoller = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>The checkpoint of a shard.</summary>
    public ShardCheckpoint Of(string poller, string shard) => ShardsOf(poller).GetValueOrDefault(shard) ?? new ShardCheckpoint();

    /// <summary>Moves a checkpoint.</summary>
    public void Move(string poller, string shard, Func<ShardCheckpoint, ShardCheckpoint> move)
    {
        lock (gate)
        {
            var shards = ShardsOf(poller);
            shards[shard] = move(Of(poller, shard));
            state.Save(Service, poller, shards.ToDictionary());
        }
    }

    /// <summary>Forgets a poller's checkpoints.</summary>
    public void Forget(string poller)
    {
        lock (gate)
        {
            byPoller.TryRemove(poller, out _);
            state.Delete(Service, poller);
        }
    }

    private ConcurrentDictionary<string, ShardCheckpoint> ShardsOf(string poller) => byPoller.GetOrAdd(
        poller, name => new ConcurrentDictionary<string, ShardCheckpoint>(state.Load<Dictionary<string, ShardCheckpoint>>(Service, name) ?? [], StringComparer.Ordinal));
}
