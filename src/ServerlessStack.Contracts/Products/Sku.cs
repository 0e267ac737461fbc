using System.Buffers;

namespace ServerlessStack.Contracts;

/// <summary>An article's stock keeping unit: 1 to 40 letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</summary>
public static class Sku
{
    /// <summary>The most characters.</summary>
    public const int MaximumLength = 40;

    /// <summary>The characters that a unit is made of.</summary>
    public static SearchValues<char> Characters { get; } = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>Whether a text has the shape of a unit; says nothing about whether there is such an article.</summary>
    /// <param name="text">The text, of any length; <see langword="null"/> is no unit.</param>
    /// <returns><see langword="true"/> for 1 to 40 of the <see cref="Characters"/>.</returns>
    public static bool IsValid(string? text) =>
        text is { Length: >= 1 and <= MaximumLength } && !text.AsSpan().ContainsAnyExcept(Characters);
}
