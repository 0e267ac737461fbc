using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using ServerlessStack.Local.Apis.Definitions;

namespace ServerlessStack.Local.Apis;

/// <summary>Lets an API also be called by the host name that it has in AWS, below <c>localhost</c>: <c>abcdefghij.execute-api.us-east-1.localhost:4600</c>.</summary>
internal sealed partial class ApiHostFilter : IStartupFilter
{
    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, answer) =>
        {
            if (HostName().Match(context.Request.Host.Host) is { Success: true } match)
            {
                context.Request.Path = $"{ApiDirectory.Prefix}/{match.Groups["id"].Value}{context.Request.Path}";
            }

            return answer(context);
        });
        next(app);
    };

    [GeneratedRegex(@"^(?<id>[a-z0-9]+)\.execute-api\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HostName();
}
