using System.Text;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Runtime;
using ServerlessStack.Lambda.Tests.RuntimeApi;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

/// <summary>A function that runs in this process against a Runtime API on loopback, through real sockets.</summary>
internal sealed class RunningFunction : IAsyncDisposable
{
    // Metrics are a line an invocation; a test that is not about them sees what else is written.
    private static readonly Dictionary<string, string> Quiet = new(StringComparer.Ordinal) { [FunctionVariables.MetricsNamespace] = "" };

    private readonly MemoryStream _output = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string?> _traces = [];

    private RunningFunction(Func<FunctionStart, IHandler> create, string pathPrefix, IReadOnlyDictionary<string, string>? environment = null, HostOptions? options = null)
    {
        Api = RuntimeApiServer.Start(pathPrefix);
        var variables = new Dictionary<string, string>(environment ?? Quiet, StringComparer.Ordinal) { [RuntimeEndpoint.Variable] = Api.Address };
        var process = new FunctionProcess(variables.GetValueOrDefault, _output, TimeProvider.System, _traces.Add) { Options = options ?? new HostOptions() };

        // The process occupies its thread; one of its own keeps the pool free for the test and the server.
        Exit = Task.Factory.StartNew(
            () => process.Run(start => create(start).Bind(SamplesJson.Default), _stop.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    public RuntimeApiServer Api { get; }

    /// <summary>Ends with the process's exit code.</summary>
    public Task<int> Exit { get; }

    public IReadOnlyList<string?> Traces => _traces;

    /// <summary>What the process wrote; to be asked for when it has ended.</summary>
    public string Output => Encoding.UTF8.GetString(_output.ToArray());

    public static RunningFunction Start(IHandler handler, string pathPrefix = "") => new(_ => handler, pathPrefix);

    public static RunningFunction Start(Func<FunctionStart, IHandler> create, IReadOnlyDictionary<string, string>? environment = null, HostOptions? options = null) =>
        new(create, pathPrefix: "", environment, options);

    public static RunningFunction Start(IHandler handler, HostOptions options) => new(_ => handler, pathPrefix: "", environment: null, options);

    public Task<Answer> InvokeAsync(string payload, string? traceHeader = null) =>
        Api.InvokeAsync(payload, traceHeader: traceHeader, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Asks the process to end, as SIGTERM does.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await Exit.WaitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Api.DisposeAsync();
        await _output.DisposeAsync();
        _stop.Dispose();
    }
}
