using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Apis.Authorization;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Routing;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Apis.Calls;

/// <summary>A request to an API on its way through it.</summary>
/// <param name="http">The request.</param>
/// <param name="api">The API.</param>
/// <param name="stage">The stage.</param>
/// <param name="path">The path within the stage, decoded, as an HTTP API hands it on.</param>
/// <param name="account">Whose API it is.</param>
/// <param name="time">When the request came.</param>
internal sealed class ApiCall(HttpRequest http, HttpApi api, ApiStage stage, string path, LocalAccount account, DateTimeOffset time)
{
    private const int IdBytes = 11;

    /// <summary>The request.</summary>
    public HttpRequest Http { get; } = http;

    /// <summary>The API.</summary>
    public HttpApi Api { get; } = api;

    /// <summary>The stage.</summary>
    public ApiStage Stage { get; } = stage;

    /// <summary>The path within the stage, decoded.</summary>
    public string Path { get; } = path;

    /// <summary>The path as functions see it: with the stage's name, unless the stage is served at the root.</summary>
    public string FullPath => Stage.Name == ApiStage.Root ? Path : $"/{Stage.Name}{Path}";

    /// <summary>The request's id, in the form of an HTTP API's.</summary>
    public string Id { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(IdBytes)).Replace('+', '-').Replace('/', '_');

    /// <summary>Whose API it is.</summary>
    public LocalAccount Account { get; } = account;

    /// <summary>When the request came.</summary>
    public DateTimeOffset Time { get; } = time;

    /// <summary>When it came, as access logs and functions are told: <c>12/Mar/2020:19:03:58 +0000</c>.</summary>
    public string TimeText => Time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture);

    /// <summary>The client's address.</summary>
    public string SourceIp => Http.HttpContext.Connection.RemoteIpAddress?.MapToIPv4().ToString() ?? string.Empty;

    /// <summary>The route; null until one is found.</summary>
    public RouteMatch? Match { get; set; }

    /// <summary>Whose token was accepted; null where none was asked for.</summary>
    public TokenIdentity? Identity { get; set; }

    /// <summary>Why a token was refused; null where none was.</summary>
    public string? TokenError { get; set; }

    /// <summary>The body; empty until it is read.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>How long the integration took; null where it was not called.</summary>
    public TimeSpan? IntegrationTime { get; set; }
}
