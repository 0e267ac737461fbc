using System.Buffers;

namespace ServerlessStack.Orders.Checks;

/// <summary>What a text may look like.</summary>
/// <param name="name">The property's JSON name.</param>
/// <param name="shortest">The fewest characters.</param>
/// <param name="longest">The most characters.</param>
/// <param name="allowed">The characters.</param>
/// <param name="expected">All of it in words.</param>
internal sealed class TextRule(string name, int shortest, int longest, SearchValues<char> allowed, string expected)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    internal static TextRule ClientToken { get; } = new(
        "clientToken",
        1,
        OrderLimits.ClientTokenLength,
        SearchValues.Create(Letters + "abcdefghijklmnopqrstuvwxyz0123456789_-"),
        $"1 to {OrderLimits.ClientTokenLength} letters, digits, '_' and '-', or a repeated request could not be recognized");

    internal static TextRule Country { get; } = new(
        "country",
        2,
        2,
        SearchValues.Create(Letters),
        "an ISO 3166-1 alpha-2 code in two capital letters such as NL, or the order could not be routed");

    internal static TextRule Sku { get; } = new(
        "sku",
        1,
        Contracts.Sku.MaximumLength,
        Contracts.Sku.Characters,
        $"1 to {Contracts.Sku.MaximumLength} letters, digits, '.', '_' and '-', or no article could be found by it");

    /// <summary>Says what is wrong with a text; <see langword="null"/> when nothing is.</summary>
    internal string? Mistake(string? text)
    {
        if (text is null)
        {
            return $"{name} is missing; it must be {expected}.";
        }

        // A text of the wrong length is not repeated: it may be hundreds of kilobytes long.
        if (text.Length < shortest || text.Length > longest)
        {
            return $"{name} has {text.Length:N0} characters; it must be {expected}.";
        }

        return text.AsSpan().ContainsAnyExcept(allowed) ? $"{name} '{text}' must be {expected}." : null;
    }
}
