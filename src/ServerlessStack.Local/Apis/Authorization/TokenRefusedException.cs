namespace ServerlessStack.Local.Apis.Authorization;

/// <summary>A request has no token that would do.</summary>
/// <param name="message">What is wrong with it, as <c>www-authenticate</c> says.</param>
/// <param name="error">The error's code of RFC 6750; null where there is no token at all.</param>
/// <param name="inner">What went wrong beneath, if anything did.</param>
internal sealed class TokenRefusedException(string message, string? error = TokenRefusedException.Invalid, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The code of a token that is not valid.</summary>
    public const string Invalid = "invalid_token";

    /// <summary>The code of a token without the scopes that are needed.</summary>
    public const string InsufficientScope = "insufficient_scope";

    /// <summary>The error's code; null where there is no token at all.</summary>
    public string? Error { get; } = error;
}
