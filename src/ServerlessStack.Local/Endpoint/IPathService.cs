using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Local.Endpoint;

/// <summary>What the endpoint answers by path, unsigned: a function's runtime API, a deployed HTTP API, the issuer of tokens, the control of the target.</summary>
internal interface IPathService
{
    /// <summary>The first segment of its paths, with the leading slash and an underscore, which no bucket's name can begin with: <c>/_runtime</c>.</summary>
    string Prefix { get; }

    /// <summary>Answers a request; <see cref="HttpRequest.Path"/> is what follows the prefix.</summary>
    Task AnswerAsync(HttpContext context);
}
