namespace ServerlessStack.Lambda;

/// <summary>The header by which a caller names an operation (IETF draft "The Idempotency-Key HTTP Header Field").</summary>
public static class IdempotencyKeyHeader
{
    /// <summary>The header's name.</summary>
    public const string Name = "Idempotency-Key";

    // RFC 7519, section 4.1.2: the subject of a token.
    private const string Subject = "sub";

    /// <summary>Reads the key that the caller sent, quoted as the draft asks for or bare as most callers send it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The key, within its caller: the same value from two callers, by the <c>sub</c> claim of their tokens, is two keys. <see langword="null"/> when there is none.</returns>
    public static string? Read(RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = context.Headers.GetValueOrDefault(Name)?.Trim();
        if (key is ['"', .. var quoted, '"'])
        {
            key = quoted;
        }

        // Escaped, so that no caller can write another one's subject into the key.
        return string.IsNullOrEmpty(key) ? null : $"{Uri.EscapeDataString(context.Claims.GetValueOrDefault(Subject) ?? "")}/{key}";
    }
}
