using System.Runtime.InteropServices;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Batches;

/// <summary>The lanes of a batch: chains of records that are handled one after the other, while lanes run side by side.</summary>
internal sealed class BatchLanes
{
    // Chains instead of lists: a batch without lanes, the common one, needs none of them.
    private readonly List<int>? _first;
    private readonly int[]? _next;

    public BatchLanes(IReadOnlyList<BatchRecord> records)
    {
        Count = records.Count;
        if (!HasLane(records))
        {
            return;
        }

        (_first, _next) = ([], new int[records.Count]);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < records.Count; index++)
        {
            _next[index] = -1;
            Append(index, records[index].Lane, last);
        }

        Count = _first.Count;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The first record of a lane.</summary>
    public int First(int lane) => _first?[lane] ?? lane;

    /// <summary>The record behind another in its lane; negative at the end.</summary>
    public int Next(int record) => _next?[record] ?? -1;

    private static bool HasLane(IReadOnlyList<BatchRecord> records)
    {
        for (var index = 0; index < records.Count; index++)
        {
            if (records[index].Lane is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void Append(int index, string? lane, Dictionary<string, int> last)
    {
        if (lane is null)
        {
            _first!.Add(index);
            return;
        }

        ref var previous = ref CollectionsMarshal.GetValueRefOrAddDefault(last, lane, out var exists);
        if (exists)
        {
            _next![previous] = index;
        }
        else
        {
            _first!.Add(index);
        }

        previous = index;
    }
}
