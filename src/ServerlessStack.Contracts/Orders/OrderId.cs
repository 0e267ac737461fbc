using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ServerlessStack.Contracts;

/// <summary>
/// The id of an order: 32 lower-case hexadecimal digits, derived from who ordered and the customer's own token. The same
/// request sent twice, to whichever function and however much later, therefore names the same order without any lookup.
/// </summary>
public static class OrderId
{
    /// <summary>The number of characters of an id.</summary>
    public const int Length = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Derives an id: the first 128 bits of SHA-256 over both values in UTF-8 with a line feed between them.</summary>
    /// <param name="customerId">The customer; not empty.</param>
    /// <param name="clientToken">The customer's own name for the order; not empty and without line feed, so that no two pairs read the same.</param>
    /// <returns>The id; always the same for the same pair.</returns>
    /// <exception cref="ArgumentException">A value is empty, or the token holds a line feed.</exception>
    public static string Derive(string customerId, string clientToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(customerId);
        ArgumentException.ThrowIfNullOrEmpty(clientToken);
        if (clientToken.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException("The client token holds a line feed, which separates it from the customer.", nameof(clientToken));
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{customerId}\n{clientToken}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, Length / 2));
    }

    /// <summary>Whether a text has the shape of an id; says nothing about whether such an order exists.</summary>
    /// <param name="text">The text, of any length; <see langword="null"/> is no id.</param>
    /// <returns><see langword="true"/> for 32 lower-case hexadecimal digits.</returns>
    public static bool IsValid(string? text) =>
        text is { Length: Length } && !text.AsSpan().ContainsAnyExcept(Digits);
}
