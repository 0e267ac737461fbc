using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Apis.Calls;
using ServerlessStack.Local.Apis.Definitions;

namespace ServerlessStack.Local.Apis.Authorization;

/// <summary>Lets a request pass, or answers it as an HTTP API does: 401 without a valid token, 403 without the route's scopes.</summary>
/// <param name="tokens">Verifies tokens.</param>
internal sealed class RouteAuthorization(TokenVerifier tokens)
{
    private const string HeaderSource = "$request.header.";
    private const string QuerySource = "$request.querystring.";
    private const string Scheme = "Bearer ";

    /// <summary>Takes down whose token was accepted; returns the refusal where none was.</summary>
    public async Task<ApiAnswer?> RefuseAsync(ApiCall call)
    {
        var route = call.Match!.Route;
        if (route.Authorizer is null)
        {
            return null;
        }

        try
        {
            var authorizer = call.Api.Authorizers.GetValueOrDefault(route.Authorizer) ?? throw new TokenRefusedException("the authorizer is not there");
            call.Identity = await tokens.VerifyAsync(authorizer, route, TokenOf(call.Http, authorizer.IdentitySource));
            return null;
        }
        catch (TokenRefusedException exception)
        {
            call.TokenError = exception.Message;
            var isKnown = exception.Error == TokenRefusedException.InsufficientScope;
            var answer = isKnown ? ApiAnswer.Message(StatusCodes.Status403Forbidden, "Forbidden") : ApiAnswer.Message(StatusCodes.Status401Unauthorized, "Unauthorized");
            var challenge = exception.Error is null
                ? "Bearer"
                : $"Bearer scope=\"{string.Join(' ', route.Scopes)}\" error=\"{exception.Error}\" error_description=\"{exception.Message}\"";
            return answer with { Headers = [.. answer.Headers, KeyValuePair.Create("www-authenticate", challenge)] };
        }
    }

    private static string TokenOf(HttpRequest request, string source)
    {
        var value = source.StartsWith(HeaderSource, StringComparison.OrdinalIgnoreCase) ? request.Headers[source[HeaderSource.Length..]].ToString()
            : source.StartsWith(QuerySource, StringComparison.OrdinalIgnoreCase) ? request.Query[source[QuerySource.Length..]].ToString()
            : string.Empty;
        var token = value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..] : value;
        return token.Trim() is { Length: > 0 } text ? text : throw new TokenRefusedException("the request has no token", error: null);
    }
}
