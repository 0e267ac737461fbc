using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Functions.Processes;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Functions;

/// <summary>The functions that are deployed.</summary>
/// <param name="starter">Starts their processes.</param>
/// <param name="options">How long idle processes are kept.</param>
/// <param name="lifetime">Says when the target stops.</param>
/// <param name="time">The clock.</param>
internal sealed class FunctionRegistry(ProcessStarter starter, FunctionsOptions options, IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan ShrinkEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DeployedFunction> functions = new(StringComparer.Ordinal);

    /// <summary>All functions, by name.</summary>
    public IReadOnlyList<DeployedFunction> All => [.. functions.Values.OrderBy(function => function.Settings.Name, StringComparer.Ordinal)];

    /// <summary>Deploys a function, or other settings or code of it.</summary>
    public void Put(FunctionSettings settings)
    {
        var pool = new ProcessPool(settings, starter, time);
        if (Find(settings.Name) is { } existing)
        {
            existing.Replace(settings, pool);
        }
        else
        {
            functions[settings.Name] = new DeployedFunction(settings, pool);
        }
    }

    /// <summary>Deletes a function; what runs is finished.</summary>
    public void Remove(string name)
    {
        if (functions.TryRemove(name, out var function))
        {
            function.Pool.Drain();
        }
    }

    /// <summary>Finds a function; null where there is none.</summary>
    /// <param name="name">Its name or ARN, with or without the qualifier <c>$LATEST</c>.</param>
    public DeployedFunction? Find(string name)
    {
        var unqualified = (Arn.TryParse(name, out var arn) ? arn.Name : name).Split(':') is [var bare, ..] ? bare : name;
        return functions.GetValueOrDefault(unqualified);
    }

    /// <summary>Finds a function.</summary>
    /// <exception cref="FunctionRefusedException">It is not there.</exception>
    public DeployedFunction Get(string name) => Find(name) ?? throw new FunctionRefusedException(FunctionRefusedException.NotFound, $"Function not found: {name}");

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before the endpoint stops: it waits for open requests, and every process has one.
        using var stopping = lifetime.ApplicationStopping.Register(Kill);
        using var timer = new PeriodicTimer(ShrinkEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var function in functions.Values)
                {
                    function.Pool.Shrink(options.IdleTime);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The target stops.
        }
    }

    private void Kill()
    {
        foreach (var function in functions.Values)
        {
            function.Pool.Kill();
        }
    }
}
