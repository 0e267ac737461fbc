using FsCheck;
using FsCheck.Fluent;
using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

/// <summary>Whatever an event holds, every envelope carries it to the handler unchanged.</summary>
public sealed class RoundTripTests
{
    private static readonly Dictionary<string, Func<Parcel[], TestEnvelope>> OfMany = new(StringComparer.Ordinal)
    {
        ["a standard queue"] = parcels => Envelopes.Sqs(parcels),
        ["a standard queue through a pipe"] = parcels => Envelopes.Sqs(parcels).ThroughPipe(),
        ["a FIFO queue"] = parcels => Envelopes.Fifo("a", parcels[0]).And(parcels[1..]),
        ["a FIFO queue of two groups"] = parcels => Envelopes.Fifo("a", parcels[0]).AndGroup("b", parcels[1..]),
        ["a topic in a queue"] = parcels => Envelopes.SnsInSqs(parcels),
        ["a bus in a queue"] = parcels => Envelopes.Sqs(Array.ConvertAll(parcels, each => Envelopes.EventBridge("shop", "Parcel", each))),
        ["a bus in a topic in a queue"] = parcels => Envelopes.SnsInSqs(Array.ConvertAll(parcels, each => Envelopes.EventBridge("shop", "Parcel", each))),
        ["Kinesis"] = parcels => Envelopes.Kinesis(parcels),
        ["Kinesis through a pipe"] = parcels => Envelopes.Kinesis(parcels).ThroughPipe(),
        ["a bus in Kinesis"] = parcels => Envelopes.Kinesis(Array.ConvertAll(parcels, each => Envelopes.EventBridge("shop", "Parcel", each))),
        ["a pipe's target"] = parcels => Envelopes.Pipe(parcels),
    };

    private static readonly Dictionary<string, Func<Parcel, TestEnvelope>> OfOne = new(StringComparer.Ordinal)
    {
        ["a topic"] = parcel => Envelopes.Sns(parcel),
        ["a bus"] = parcel => Envelopes.EventBridge("shop", "Parcel", parcel),
        ["a bus in a topic"] = parcel => Envelopes.Sns(Envelopes.EventBridge("shop", "Parcel", parcel)),
        ["a destination of what failed"] = parcel => Envelopes.Failed(parcel),
        ["a destination of what succeeded"] = parcel => Envelopes.Succeeded(Envelopes.Sns(parcel)),
        ["a bus that is a destination, in a queue"] = parcel => Envelopes.Sqs(Envelopes.EventBridge("lambda", "Lambda Function Invocation Result - Failure", Envelopes.Failed(parcel))),
        ["a direct invocation"] = parcel => Envelopes.Direct(parcel),
    };

    public static TheoryData<string> Many => [.. OfMany.Keys];

    public static TheoryData<string> One => [.. OfOne.Keys];

    [Theory]
    [MemberData(nameof(Many))]
    public async Task Events_of_a_batch_arrive_unchanged_and_in_order_through(string way)
    {
        var handler = new Collect<Parcel>();
        await using var host = TestHost.Run(_ => handler, SamplesJson.Default).WithOptions(new HostOptions { Parallelism = 1 });

        await CheckAsync(Arbitrary.Parcels, async parcels =>
        {
            handler.Clear();
            (await host.SendAsync(OfMany[way](parcels))).EnsureSucceeded();
            Assert.Equal(parcels, handler.Events);
        });
    }

    [Theory]
    [MemberData(nameof(One))]
    public async Task An_event_arrives_unchanged_through(string way)
    {
        var handler = new Collect<Parcel>();
        await using var host = TestHost.Run(_ => handler, SamplesJson.Default);

        await CheckAsync(Arbitrary.Parcel, async parcel =>
        {
            handler.Clear();
            (await host.SendAsync(OfOne[way](parcel))).EnsureSucceeded();
            Assert.Equal(parcel, Assert.Single(handler.Events));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Changes_of_a_table_arrive_with_both_images(bool isPiped)
    {
        var handler = new Collect<ItemChange<Parcel>>();
        await using var host = TestHost.Run(_ => handler, SamplesJson.Default);

        await CheckAsync(Arbitrary.Parcels, async parcels =>
        {
            handler.Clear();
            ItemChange<Parcel>[] changes =
            [
                Changes.Insert(parcels[0]), .. parcels.Zip(parcels[1..], Changes.Modify), Changes.Remove(parcels[^1]), Changes.Expire(parcels[^1]),
            ];
            var batch = Envelopes.Table(changes);
            (await host.SendAsync(isPiped ? batch.ThroughPipe() : batch)).EnsureSucceeded();
            Assert.Equal(changes, handler.Events);
        });
    }

    [Fact]
    public async Task Projected_events_come_back_unchanged()
    {
        await using var host = TestHost.Run(_ => new LatestParcel(), SamplesJson.Default);

        await CheckAsync(Arbitrary.Parcels, async parcels =>
        {
            var run = await host.SendAsync(Envelopes.Table(Array.ConvertAll(parcels, Changes.Insert)).And(Changes.Remove(parcels[0])).ThroughPipe());
            Assert.Equal(parcels, run.Events<Parcel>());
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_and_its_reply_arrive_unchanged(bool isBase64)
    {
        await using var host = TestHost.Run(_ => new Respond(parcel => parcel), SamplesJson.Default);

        await CheckAsync(Arbitrary.Parcel, async parcel =>
        {
            var request = Envelopes.Request(HttpMethod.Post, "/parcels", parcel);
            var run = await host.SendAsync(isBase64 ? request.AsBase64() : request);
            Assert.Equal(parcel, run.Reply<Parcel>().Body);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_objects_key_arrives_in_plain_text(bool isNotification)
    {
        var handler = new Collect<ObjectCreated>();
        await using var host = TestHost.Run(_ => handler, SamplesJson.Default);

        await CheckAsync(Arbitrary.Text.Where(key => key.Length > 0), async key =>
        {
            handler.Clear();
            var written = Envelopes.ObjectCreated("parcels", key, size: 205);
            (await host.SendAsync(isNotification ? written.AsNotification() : written)).EnsureSucceeded();
            var arrived = Assert.Single(handler.Events);
            Assert.Equal(("parcels", key, 205), (arrived.Bucket, arrived.Key, arrived.Size));
        });
    }

    // A check blocks its thread, so it gets one of its own: the pool's are for the handlers.
    private static Task CheckAsync<T>(Gen<T> values, Func<T, Task> holds) => Task.Factory.StartNew(
        () => Prop.ForAll(Arb.From(values), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(60)),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
