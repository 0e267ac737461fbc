using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Faults;
using ServerlessStack.Local.Mappings.Queues;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Mappings.Shards;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Mappings;

/// <summary>What every poller works with.</summary>
/// <param name="Emulators">Calls the sources.</param>
/// <param name="Delivery">Tells destinations what was given up.</param>
/// <param name="Checkpoints">Keeps how far shards were handled.</param>
/// <param name="Hops">Keeps what passed.</param>
/// <param name="Options">The pauses.</param>
/// <param name="Time">The clock.</param>
/// <param name="Faults">What goes wrong on purpose; nothing when omitted.</param>
internal sealed record PollingServices(
    EmulatorClient Emulators,
    IDelivery Delivery,
    Checkpoints Checkpoints,
    HopLog Hops,
    PollingOptions Options,
    TimeProvider Time,
    IFaults? Faults = null)
{
    /// <summary>Polls a queue until it is stopped.</summary>
    /// <param name="queue">How.</param>
    /// <param name="target">Handles the batches.</param>
    /// <param name="stop">Stops it.</param>
    public Task PollAsync(QueueSettings queue, IBatchTarget target, CancellationToken stop)
    {
        // A FIFO queue hands out no message of a group while another one of it is in flight.
        var disturbed = Faults is null || queue.Queue.Name.EndsWith(".fifo", StringComparison.Ordinal) ? target : new DoubledTarget(target, queue.Consumer, Faults);
        return new QueuePoller(queue, disturbed, Emulators, Hops, Options, Time).RunAsync(stop);
    }

    /// <summary>Waits before another attempt: longer after each one.</summary>
    public Task PauseAsync(int attempts, CancellationToken cancellation)
    {
        var pause = Options.RetryPause * Math.Pow(2, Math.Min(attempts, 16));
        return Task.Delay(pause < Options.LongestPause ? pause : Options.LongestPause, Time, cancellation);
    }
}
