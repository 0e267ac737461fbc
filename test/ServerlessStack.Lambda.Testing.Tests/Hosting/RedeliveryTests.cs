using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

public sealed class RedeliveryTests
{
    // Whatever is bad succeeds at the second delivery, where the source counts.
    private readonly Collect<Parcel> _handler = new((parcel, context, _) =>
        parcel.Id.StartsWith("bad", StringComparison.Ordinal) && context.Attempt is null or 1 ? throw new FormatException(parcel.Id) : Task.CompletedTask);

    [Fact]
    public async Task A_queue_delivers_the_failed_messages_again_and_counts()
    {
        await using var host = Host(_handler);
        var run = await host.SendAsync(Envelopes.Sqs(Some.Parcels("a", "bad1", "b", "bad2")));
        _handler.Clear();

        var again = await host.RedeliverAsync(run);

        Assert.Equal([1, 3], run.Failures.Select(failure => failure.Index));
        Assert.Equal(["bad1", "bad2"], _handler.Events.Select(parcel => parcel.Id).Order());
        Assert.All(_handler.Contexts, context => Assert.Equal(2, context.Attempt));
        Assert.Equal(((TestBatch)run.Envelope).Identifiers[1], ((TestBatch)again.Envelope).Identifiers[0]);
        Assert.NotEqual(run.RequestId, again.RequestId);
        again.EnsureSucceeded();
    }

    [Fact]
    public async Task A_fifo_queue_delivers_the_failed_groups_rest_again()
    {
        await using var host = Host(_handler);
        var run = await host.SendAsync(Envelopes.Fifo("g", Some.Parcels("a", "bad", "b")).AndGroup("h", Some.Parcel("c")));
        _handler.Clear();

        (await host.RedeliverAsync(run)).EnsureSucceeded();

        Assert.Equal(["bad", "b"], _handler.Events.Select(parcel => parcel.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_goes_back_to_the_first_failure(bool isPiped)
    {
        var handler = new Collect<Parcel>((parcel, _, _) => parcel.Id == "bad" ? throw new FormatException("bad") : Task.CompletedTask);
        await using var host = Host(handler);
        var batch = Envelopes.Kinesis(Some.Parcels("a", "bad", "b", "c"));
        var run = await host.SendAsync(isPiped ? batch.ThroughPipe() : batch);
        handler.Clear();

        var again = await host.RedeliverAsync(run);

        Assert.Equal("FormatException", run.Failures[0].Error!.Type);
        Assert.Equal(((TestBatch)run.Envelope).Identifiers.Skip(1), ((TestBatch)again.Envelope).Identifiers);
        Assert.Equal("bad", Assert.Single(handler.Events).Id);
    }

    [Fact]
    public async Task Lambda_tries_an_asynchronous_invocation_again_under_its_request_id()
    {
        await using var host = Host(_handler);
        var run = await host.SendAsync(Envelopes.EventBridge("shop", "Parcel", Some.Parcel("bad")));
        Assert.Equal("FormatException", run.Error!.Type);
        Assert.Equal("bad", Assert.IsType<FormatException>(run.Error.Exception).Message);

        var again = await host.RedeliverAsync(run);

        Assert.Equal((run.RequestId, run.Payload), (again.RequestId, again.Payload));
        Assert.Equal(2, _handler.Contexts.Count);
        Assert.Single(_handler.Contexts.Select(context => context.EventId).Distinct());
    }

    [Fact]
    public async Task A_batch_whose_invocation_failed_comes_again_as_a_whole()
    {
        await using var host = TestHost.Run(_ => new LatestParcel(), SamplesJson.Default);

        var run = await host.SendAsync(Envelopes.Sqs(Some.Parcels("a", "b")));

        Assert.NotNull(run.Error);
        Assert.Equal(((TestBatch)run.Envelope).Identifiers, ((TestBatch)run.Redelivery!).Identifiers);
    }

    [Fact]
    public async Task Nothing_comes_again_when_all_went_well_or_the_caller_waits()
    {
        await using var host = Host(_handler);

        var well = await host.SendAsync(Envelopes.Sqs(Some.Parcel()));
        var direct = await host.SendAsync(Envelopes.Direct(Some.Parcel("bad")));

        Assert.Null(well.Redelivery);
        Assert.NotNull(direct.Error);
        Assert.Null(direct.Redelivery);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.RedeliverAsync(well));
    }

    private static TestHost Host(Collect<Parcel> handler) => TestHost.Run(_ => handler, SamplesJson.Default);
}
