using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.Endpoint;

/// <summary>The one address that everything calls: finds the service that a request is meant for.</summary>
/// <param name="services">The services of AWS.</param>
/// <param name="paths">What is found by path.</param>
internal sealed class LocalEndpoint(IEnumerable<IAwsService> services, IEnumerable<IPathService> paths)
{
    private readonly Dictionary<string, IAwsService> _byName = services
        .SelectMany(service => service.SigningNames.Select(name => (name, service)))
        .ToDictionary(pair => pair.name, pair => pair.service, StringComparer.Ordinal);

    private readonly List<IPathService> _byPath = [.. paths];

    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            CallOrigin.CheckHost(context.Request);
            foreach (var service in _byPath)
            {
                if (context.Request.Path.StartsWithSegments(service.Prefix, StringComparison.Ordinal, out var rest))
                {
                    (context.Request.PathBase, context.Request.Path) = (service.Prefix, rest);
                    await service.AnswerAsync(context);
                    return;
                }
            }

            var scope = SigningScope.Of(context.Request)
                ?? throw new AwsException("MissingAuthenticationToken", $"{context.Request.Method} {context.Request.Path} is not signed, so it does not say which service it is meant for.", StatusCodes.Status403Forbidden);
            var named = _byName.GetValueOrDefault(scope.Service)
                ?? throw new AwsException("UnknownService", $"The local target does not have the service {scope.Service}. It has {string.Join(", ", _byName.Keys.Order(StringComparer.Ordinal))}.", StatusCodes.Status501NotImplemented);
            CallOrigin.CheckOrigin(context.Request, scope);
            await named.AnswerAsync(context, scope);
        }
        catch (AwsException exception) when (!context.Response.HasStarted)
        {
            await ErrorAnswer.WriteAsync(context, exception);
        }
    }
}
