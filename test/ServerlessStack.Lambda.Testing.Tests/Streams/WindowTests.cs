using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

public sealed class WindowTests
{
    [Fact]
    public async Task A_state_goes_from_run_to_run_until_the_window_ends()
    {
        var handler = new CountParcels();
        await using var host = TestHost.Run(_ => handler, SamplesJson.Default);
        var window = new TestWindow(EnvelopeDefaults.SentAt, TimeSpan.FromMinutes(2));

        var first = await host.SendAsync(Envelopes.Kinesis(Some.Parcels("a", "b")).InWindow(window));
        var second = await host.SendAsync(Envelopes.Kinesis(Some.Parcel("c")).InWindow(window.WithState(first.State<ParcelCount>()!)));
        Assert.Empty(handler.Ended);
        var last = await host.SendAsync(Envelopes.Kinesis<Parcel>().InWindow(window.WithState(second.State<ParcelCount>()!) with { IsFinal = true }));

        Assert.Equal((2, 3), (first.State<ParcelCount>()!.Count, second.State<ParcelCount>()!.Count));
        Assert.Equal(3, Assert.Single(handler.Ended).Count);
        last.EnsureSucceeded();
    }
}
