namespace ServerlessStack.Constructs;

/// <summary>Who may call a route.</summary>
public sealed record RouteAccess
{
    private RouteAccess(bool isAnonymous, IReadOnlyList<string> scopes)
    {
        IsAnonymous = isAnonymous;
        Scopes = scopes;
    }

    /// <summary>Everybody, without a token. Say so on purpose; it is never the default.</summary>
    public static RouteAccess Anonymous { get; } = new(isAnonymous: true, []);

    /// <summary>Whoever holds a valid token of the API's issuer. The default.</summary>
    public static RouteAccess Token { get; } = new(isAnonymous: false, []);

    internal bool IsAnonymous { get; }

    internal IReadOnlyList<string> Scopes { get; }

    /// <summary>Whoever holds a valid token with at least one of some scopes.</summary>
    /// <param name="scopes">The scopes, at least one.</param>
    /// <returns>The access.</returns>
    /// <exception cref="ArgumentException">No scope was given: use <see cref="Token"/>.</exception>
    public static RouteAccess TokenWithScope(params IReadOnlyList<string> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        return scopes.Count > 0
            ? new RouteAccess(isAnonymous: false, scopes)
            : throw new ArgumentException("TokenWithScope needs at least one scope; use RouteAccess.Token to ask for a token alone.", nameof(scopes));
    }
}
