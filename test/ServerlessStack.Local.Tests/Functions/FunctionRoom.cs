using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Faults;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Functions.Calls;
using ServerlessStack.Local.Functions.Code;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Logs;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.State;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Tests.Functions;

/// <summary>The rooms of functions and logs behind a real endpoint, with packages and deliveries in memory.</summary>
internal sealed class FunctionRoom : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private FunctionRoom(WebApplication app, string folder)
    {
        (this.app, this.folder) = (app, folder);
        Http = new HttpClient { BaseAddress = Get<EndpointAddress>().Value, Timeout = TimeSpan.FromMinutes(1) };
    }

    internal HttpClient Http { get; }

    internal RecordedDelivery Delivery => Get<RecordedDelivery>();

    internal MemoryAssets Assets => Get<MemoryAssets>();

    internal FunctionInvoker Invoker => Get<FunctionInvoker>();

    internal static async Task<FunctionRoom> StartAsync(FunctionsOptions? options = null, IFaults? faults = null)
    {
        var made = Directory.CreateTempSubdirectory("local-functions-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (faults is not null)
        {
            builder.Services.AddSingleton(faults);
        }

        builder.Services
            .AddSingleton(options ?? new FunctionsOptions { RetryAfter = [TimeSpan.FromMilliseconds(1)], ThrottlePause = TimeSpan.FromMilliseconds(1), InitTimeout = TimeSpan.FromMinutes(1) })
            .AddSingleton(LocalAccount.Default)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new StateFolder(made))
            .AddSingleton<EndpointAddress>()
            .AddSingleton<LocalEndpoint>()
            .AddSingleton<HopLog>()
            .AddSingleton<RecordedDelivery>()
            .AddSingleton<IDelivery>(provider => provider.GetRequiredService<RecordedDelivery>())
            .AddSingleton<MemoryAssets>()
            .AddSingleton<IAssetReader>(provider => provider.GetRequiredService<MemoryAssets>())
            .AddSingleton<IMappingList, NoMappings>()
            .AddLogs()
            .AddFunctions();
        var built = builder.Build();
        built.Run(built.Services.GetRequiredService<LocalEndpoint>().AnswerAsync);
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new FunctionRoom(built, made);
    }

    internal T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    internal IResourceType Type(string name) => app.Services.GetServices<IResourceType>().Single(type => type.Name == name);

    /// <summary>Creates a resource as a deployment does.</summary>
    internal Task<ResourceState> CreateAsync(string type, JsonObject properties) =>
        Type(type).CreateAsync(new ResourceRequest("Shop", "Puppet", properties), TestContext.Current.CancellationToken);

    /// <summary>Deploys the puppet.</summary>
    internal async Task<Arn> DeployAsync(JsonObject? differences = null, string project = "Puppet")
    {
        Assets["puppet.zip"] = BuiltPackage.Of(project);
        var state = await CreateAsync("AWS::Lambda::Function", Properties(differences, project));
        return Arn.Parse(state.Attributes["Arn"].GetValue<string>());
    }

    internal static JsonObject Properties(JsonObject? differences = null, string handler = "Puppet")
    {
        var properties = new JsonObject
        {
            ["Handler"] = handler,
            ["Runtime"] = "dotnet10",
            ["Code"] = new JsonObject { ["S3Bucket"] = "assets", ["S3Key"] = "puppet.zip" },
            ["MemorySize"] = 512,
            ["Timeout"] = 60,
            ["Role"] = "arn:aws:iam::000000000000:role/Puppet",
        };
        foreach (var (name, value) in differences ?? [])
        {
            properties[name] = value?.DeepClone();
        }

        return properties;
    }

    /// <summary>Invokes a function and gives its answer as JSON.</summary>
    internal async Task<(JsonNode? Payload, string? Error)> InvokeAsync(Arn function, string payload)
    {
        var answer = await Invoker.InvokeAsync(function, Encoding.UTF8.GetBytes(payload), TestContext.Current.CancellationToken);
        return (JsonNode.Parse(answer.Payload.Span), answer.Error);
    }

    /// <summary>Sends a signed call, as an SDK would.</summary>
    internal async Task<HttpResponseMessage> CallAsync(string service, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=local");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body is null ? null : new StringContent(body);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class NoMappings : IMappingList
    {
        public IEnumerable<JsonObject> All(string? function, string? source) => [];

        public JsonObject? Find(string id) => null;
    }
}
