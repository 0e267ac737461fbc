namespace ServerlessStack.Tests.Splits;

/// <summary>An order in which every construct comes after those that it needs: any of all there are, as random priorities choose.</summary>
internal static class RandomOrder
{
    /// <summary>Orders constructs: of those that need nobody who is still to come, always the one with the lowest priority.</summary>
    /// <param name="needs">Who needs whom.</param>
    /// <param name="priorities">The constructs and their priorities.</param>
    public static IReadOnlyList<string> Of(IEnumerable<(string From, string To)> needs, IReadOnlyDictionary<string, int> priorities)
    {
        var open = needs.ToLookup(need => need.From, need => need.To);
        var order = new List<string>();
        while (order.Count < priorities.Count)
        {
            order.Add(priorities.Keys.Where(name => !order.Contains(name) && open[name].All(order.Contains)).MinBy(name => priorities[name])!);
        }

        return order;
    }
}
