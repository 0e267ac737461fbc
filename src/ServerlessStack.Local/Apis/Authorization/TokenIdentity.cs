namespace ServerlessStack.Local.Apis.Authorization;

/// <summary>Whose token was accepted, as functions are told.</summary>
/// <param name="Claims">The token's claims, every one as text.</param>
/// <param name="Scopes">Those of the route's scopes that the token has; null where the route asks for none.</param>
internal sealed record TokenIdentity(IReadOnlyDictionary<string, string> Claims, IReadOnlyList<string>? Scopes);
