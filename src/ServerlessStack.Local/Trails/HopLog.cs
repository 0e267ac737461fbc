namespace ServerlessStack.Local.Trails;

/// <summary>The latest hops of all events, in the order in which they happened.</summary>
/// <param name="time">The clock.</param>
internal sealed class HopLog(TimeProvider time)
{
    // Enough for a thousand orders of a dozen hops; of a longer text only the beginning is searched.
    private const int MostHops = 20_000;
    private const int MostText = 16 * 1024;
    private readonly Queue<Hop> _hops = new();
    private readonly Lock _gate = new();

    /// <summary>Takes down a hop.</summary>
    public void Record(string kind, string resource, string what, string text)
    {
        var hop = new Hop(time.GetUtcNow(), kind, resource, what, text.Length > MostText ? text[..MostText] : text);
        lock (_gate)
        {
            _hops.Enqueue(hop);
            if (_hops.Count > MostHops)
            {
                _hops.Dequeue();
            }
        }
    }

    /// <summary>The hops of an event, found by any id that occurs in what travelled.</summary>
    public IReadOnlyList<Hop> Of(string id)
    {
        lock (_gate)
        {
            return [.. _hops.Where(hop => hop.Text.Contains(id, StringComparison.Ordinal) || hop.What.Contains(id, StringComparison.Ordinal))];
        }
    }
}
