using System.Text.RegularExpressions;

namespace ServerlessStack.EndToEnd.Tests.Faults;

/// <summary>The orders of a run, found in whatever mentions them.</summary>
internal sealed partial class PlannedOrders
{
    // How JSON within JSON may write a quotation mark. Its digits would pass for the beginning of an id.
    private const string EscapedQuote = "u0022";

    private readonly Dictionary<string, PlannedOrder> _byMention;

    internal PlannedOrders(int count)
    {
        All = [.. Enumerable.Range(0, count).Select(number => new PlannedOrder(number))];
        _byMention = All.SelectMany(order => new[] { (order.Id, order), (order.ClientToken, order) }).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>All of them, by number.</summary>
    internal IReadOnlyList<PlannedOrder> All { get; }

    /// <summary>Those that a text mentions, by id or client token.</summary>
    internal IReadOnlyList<PlannedOrder> In(string text) =>
        [.. Mention().Matches(text.Replace(EscapedQuote, "\"", StringComparison.Ordinal)).Select(mention => _byMention.GetValueOrDefault(mention.Value)).OfType<PlannedOrder>().Distinct()];

    [GeneratedRegex("planned-[0-9]{4}|[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mention();
}
