namespace ServerlessStack.Constructs;

/// <summary>Who signs the tokens that an API accepts (API Gateway guide, "Control access to HTTP APIs with JWT authorizers").</summary>
/// <param name="Url">
/// The issuer: an https address below which <c>/.well-known/openid-configuration</c> is found. API Gateway reads it when the API is deployed and refuses an address that does not answer.
/// </param>
/// <param name="Audiences">The audiences, one of which a token must name; at least one.</param>
public sealed record JwtIssuer(Uri Url, IReadOnlyList<string> Audiences);
