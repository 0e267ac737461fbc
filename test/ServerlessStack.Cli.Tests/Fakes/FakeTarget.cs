using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>A clone in which something runs that answers as a local target would, as the test says.</summary>
internal sealed class FakeTarget : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, (int Status, string Type, string Body)> _answers = new(StringComparer.Ordinal);

    private FakeTarget(WebApplication app)
    {
        _app = app;
        _app.Run(AnswerAsync);
    }

    public TestFolder Clone { get; } = TestFolder.OfClone();

    public ConcurrentQueue<string> Calls { get; } = [];

    public static async Task<FakeTarget> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var target = new FakeTarget(builder.Build());
        target.Answers("GET status", "{}");
        await target._app.StartAsync();
        new TargetFolder(new Repository(target.Clone.Path)).Announce(new RunningTarget(new Uri(target._app.Urls.Single()), 1234));
        return target;
    }

    public void Answers(string call, string body, int status = 200, string type = "application/json") => _answers[call] = (status, type, body);

    public Task<CommandRun> RunAsync(params string[] typed) => CommandRun.In(Clone.Path, new FakeProcessRunner(), typed);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Clone.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var call = $"{context.Request.Method} {context.Request.Path.Value!["/_stack/".Length..]}";
        Calls.Enqueue($"{call}{context.Request.QueryString}{await reader.ReadToEndAsync()}");
        var (status, type, body) = _answers[call];
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        await context.Response.WriteAsync(body);
    }
}
