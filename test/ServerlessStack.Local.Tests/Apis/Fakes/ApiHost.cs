using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerlessStack.Local.Apis;
using ServerlessStack.Local.Apis.AccessLogs;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Issuers;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Tests.Apis.Fakes;

/// <summary>A real endpoint on the loopback interface with the room of APIs in it, one API, and functions and services that the test plays.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string Issuer = "https://accounts.example.com/pool/";
    public const string Function = "arn:aws:lambda:us-east-1:000000000000:function:PlaceOrder";
    private readonly WebApplication _app;

    private ApiHost(WebApplication app)
    {
        _app = app;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
    }

    public required FakeFunctions Functions { get; init; }

    public required FakeServices AwsServices { get; init; }

    public required FakeAccessLog AccessLog { get; init; }

    public required SteppedTime Time { get; init; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public HopLog Hops => Services.GetRequiredService<HopLog>();

    public string ApiId { get; private set; } = string.Empty;

    public string Authorizer { get; private set; } = string.Empty;

    public string Integration { get; private set; } = string.Empty;

    public string ApiAddress => Services.GetRequiredService<ApiDirectory>().AddressOf(ApiId);

    public Uri Endpoint => Services.GetRequiredService<EndpointAddress>().Value;

    /// <summary>Starts a host whose API has a stage, an authorizer and an integration with a function, and the given routes to it, open to everybody.</summary>
    public static Task<ApiHost> StartAsync(params string[] routes) => StartWithAsync(_ => { }, routes);

    /// <summary>The same with more of the target in it.</summary>
    public static async Task<ApiHost> StartWithAsync(Action<IServiceCollection> add, params string[] routes)
    {
        var (functions, services, log, time) = (new FakeFunctions(), new FakeServices(), new FakeAccessLog(), new SteppedTime());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services
            .AddSingleton(LocalAccount.Default)
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<EndpointAddress>()
            .AddSingleton<LocalEndpoint>()
            .AddSingleton<HopLog>()
            .AddSingleton<IFunctionInvoker>(functions)
            .AddSingleton<IAwsService>(services)
            .AddSingleton<IAccessLog>(log)
            .AddApis();
        add(builder.Services);
        var app = builder.Build();
        app.Run(app.Services.GetRequiredService<LocalEndpoint>().AnswerAsync);
        await app.StartAsync();
        var host = new ApiHost(app) { Functions = functions, AwsServices = services, AccessLog = log, Time = time };
        await host.DeployBasicsAsync();
        foreach (var route in routes)
        {
            await host.AddRouteAsync(route);
        }

        return host;
    }

    public async Task<ResourceState> DeployAsync(string type, JsonObject properties)
    {
        if (ApiId.Length > 0)
        {
            properties[nameof(ApiId)] = ApiId;
        }

        return await TypeOf(type).CreateAsync(new ResourceRequest("Shop", type, properties), TestContext.Current.CancellationToken);
    }

    public IResourceType TypeOf(string type) => Services.GetServices<IResourceType>().Single(candidate => candidate.Name == $"AWS::ApiGatewayV2::{type}");

    public async Task AddRouteAsync(string key, string? integration = null, bool needsToken = false, params string[] scopes)
    {
        var properties = new JsonObject { ["RouteKey"] = key, ["Target"] = $"integrations/{integration ?? Integration}", ["AuthorizationType"] = needsToken ? "JWT" : "NONE" };
        if (needsToken)
        {
            properties["AuthorizerId"] = Authorizer;
            properties["AuthorizationScopes"] = new JsonArray([.. scopes.Select(scope => (JsonNode)scope)]);
        }

        await DeployAsync("Route", properties);
    }

    public async Task<string> AddServiceAsync(string subtype, JsonObject parameters) => (await DeployAsync("Integration", new JsonObject
    {
        ["IntegrationType"] = "AWS_PROXY",
        ["IntegrationSubtype"] = subtype,
        ["PayloadFormatVersion"] = "1.0",
        ["RequestParameters"] = parameters,
    })).PhysicalId;

    public Task SetStageAsync(JsonObject properties)
    {
        properties["AutoDeploy"] = true;
        properties["StageName"] ??= "$default";
        return DeployAsync("Stage", properties);
    }

    public string TokenFor(string subject, params string[] scopes)
    {
        var authorizer = Services.GetRequiredService<ApiDirectory>().Take(ApiId).Authorizers[Authorizer];
        return Services.GetRequiredService<LocalIssuer>().TokenFor(authorizer, subject, scopes);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, ApiAddress + path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task DeployBasicsAsync()
    {
        ApiId = (await DeployAsync("Api", new JsonObject { ["Name"] = "Shop", ["ProtocolType"] = "HTTP" })).PhysicalId;
        await SetStageAsync([]);
        Authorizer = (await DeployAsync("Authorizer", new JsonObject
        {
            ["AuthorizerType"] = "JWT",
            ["IdentitySource"] = new JsonArray("$request.header.Authorization"),
            ["JwtConfiguration"] = new JsonObject { ["Audience"] = new JsonArray("shop", "shop-admin"), ["Issuer"] = Issuer },
        })).PhysicalId;
        Integration = (await DeployAsync("Integration", new JsonObject { ["IntegrationType"] = "AWS_PROXY", ["IntegrationUri"] = Function, ["PayloadFormatVersion"] = "2.0" })).PhysicalId;
    }
}
