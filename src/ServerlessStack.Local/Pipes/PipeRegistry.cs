using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Mappings.Queues;
using ServerlessStack.Local.Mappings.Shards;

namespace ServerlessStack.Local.Pipes;

/// <summary>The pipes that are deployed.</summary>
/// <param name="pollers">Runs their pollers.</param>
/// <param name="services">What pollers work with.</param>
/// <param name="invoker">Invokes their functions.</param>
internal sealed class PipeRegistry(Pollers pollers, PollingServices services, IFunctionInvoker invoker)
{
    /// <summary>Deploys a pipe, or other settings of it.</summary>
    public Task PutAsync(PipeSettings pipe) => pipe.IsRunning ? pollers.StartAsync(IdOf(pipe.Name), stop => PollAsync(pipe, stop)) : pollers.StopAsync(IdOf(pipe.Name));

    /// <summary>Deletes a pipe.</summary>
    public async Task RemoveAsync(string name)
    {
        await pollers.StopAsync(IdOf(name));
        services.Checkpoints.Forget(IdOf(name));
    }

    private Task PollAsync(PipeSettings pipe, CancellationToken stop)
    {
        var delivery = new PipeDelivery(pipe, services.Delivery, invoker, services.Hops, services.Time);
        var target = new PipeTarget(pipe, new PipeEnrichment(pipe, invoker, services.Time), delivery, services.Hops);
        if (pipe.Queue is { } queue)
        {
            return services.PollAsync(queue, target, stop);
        }

        var source = ShardSource.Of(services.Emulators, pipe.Source, KinesisShape.Pipe);
        var batches = new ShardBatches(pipe.Stream!, target, new PipeDiscards(pipe.Arn, services.Time), source.BatchInfo, services);
        return new StreamPoller(IdOf(pipe.Name), pipe.Stream!, source, batches, services).RunAsync(stop);
    }

    private static string IdOf(string name) => $"pipe-{name}";
}
