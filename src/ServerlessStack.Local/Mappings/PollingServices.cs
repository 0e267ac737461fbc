using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Emulators;
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
internal sealed record PollingServices(EmulatorClient Emulators, IDelivery Delivery, Checkpoints Checkpoints, HopLog Hops, PollingOptions Options, TimeProvider Time)
{
    /// <summary>Waits before another attempt: longer after each one.</summary>
    public Task PauseAsync(int attempts, CancellationToken cancellation)
    {
        var pause = Options.RetryPause * Math.Pow(2, Math.Min(attempts, 16));
        return Task.Delay(pause < Options.LongestPause ? pause : Options.LongestPause, Time, cancellation);
    }
}
