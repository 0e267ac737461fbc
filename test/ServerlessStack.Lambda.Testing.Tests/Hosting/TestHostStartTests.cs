using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

/// <summary>How a function starts in a host, and what it is given.</summary>
public sealed class TestHostStartTests
{
    [Fact]
    public async Task Links_are_read_as_from_a_grant()
    {
        var read = new List<string>();
        await using var host = TestHost.Run(
                start =>
                {
                    read.AddRange([
                        start.Links.Table<Parcel>(), start.Links.Table<Parcel>("Archive"), start.Links.Bucket("Labels"), start.Links.Queue<Parcel>(), start.Links.Topic<Parcel>(),
                        start.Links.IdempotencyTable(), start.Links.IdempotencyScope(),
                    ]);
                    return new Collect<Parcel>();
                },
                SamplesJson.Default)
            .WithLinkToTable<Parcel>("table")
            .WithLinkToTable<Parcel>("archive", linkAs: "Archive")
            .WithLinkToBucket("Labels", "bucket")
            .WithLinkToQueue<Parcel>("https://queue")
            .WithLinkToTopic<Parcel>("arn:topic")
            .WithLinkToIdempotencyTable("done");

        (await host.SendAsync(Envelopes.Sqs(Some.Parcel()))).EnsureSucceeded();

        Assert.Equal(["table", "archive", "bucket", "https://queue", "arn:topic", "done", "test"], read);
    }

    [Fact]
    public async Task A_missing_link_stops_the_start_with_the_grants_that_are_missing()
    {
        await using var host = TestHost.Run(start => new Collect<Parcel>((_, _, _) => throw new InvalidOperationException(start.Links.Bucket("Late"))), SamplesJson.Default);
        await using var broken = TestHost.Run(
            start =>
            {
                _ = start.Links.Table<Parcel>() + start.Links.Bucket("Labels");
                return new Collect<Parcel>();
            },
            SamplesJson.Default);

        var error = await Assert.ThrowsAsync<FunctionStartException>(() => broken.SendAsync(Envelopes.Sqs(Some.Parcel())));
        Assert.Equal("MissingLinkException", error.Error.Type);
        Assert.Contains("STACK_TABLE_PARCEL", error.Message, StringComparison.Ordinal);
        Assert.Contains("STACK_BUCKET_LABELS", error.Message, StringComparison.Ordinal);
        Assert.IsType<MissingLinkException>(error.InnerException);

        // A link that is read later only fails the record that needs it.
        Assert.Equal("MissingLinkException", Assert.Single((await host.SendAsync(Envelopes.Sqs(Some.Parcel()))).Failures).Error!.Type);
    }

    [Fact]
    public async Task Invalid_options_stop_the_start()
    {
        await using var host = TestHost.Run(_ => new Collect<Parcel>(), SamplesJson.Default).WithOptions(new HostOptions { Parallelism = 0 });

        var error = await Assert.ThrowsAsync<FunctionStartException>(() => host.SendAsync(Envelopes.Sqs(Some.Parcel())));

        Assert.Equal("InvalidHostOptionsException", error.Error.Type);
    }

    [Fact]
    public async Task A_log_level_that_Lambda_does_not_have_is_refused()
    {
        await using var host = TestHost.Run(_ => new Collect<Parcel>(), SamplesJson.Default);

        Assert.Throws<ArgumentOutOfRangeException>(() => host.WithLogLevel(LogLevel.None));
    }

    [Fact]
    public async Task The_function_starts_once_and_what_it_is_given_is_said_before()
    {
        var starts = 0;
        await using var host = TestHost.Run(
            _ =>
            {
                starts++;
                return new Collect<Parcel>();
            },
            SamplesJson.Default);
        Assert.Equal(0, starts);

        await host.SendAsync(Envelopes.Sqs(Some.Parcel()));
        await host.SendAsync(Envelopes.Sqs(Some.Parcel()));

        Assert.Equal(1, starts);
        Assert.Throws<InvalidOperationException>(() => host.WithVariable("A", "1"));
    }

    [Fact]
    public async Task Invocations_that_are_sent_first_at_the_same_time_share_one_start()
    {
        const int senders = 4;
        for (var round = 0; round < 20; round++)
        {
            var starts = 0;
            using var together = new Barrier(senders);
            await using var host = TestHost.Run(
                _ =>
                {
                    Interlocked.Increment(ref starts);
                    return new Collect<Parcel>();
                },
                SamplesJson.Default);

            var runs = await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait(TestContext.Current.CancellationToken);
                    return host.SendAsync(Envelopes.Sqs(Some.Parcel()));
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            Assert.All(runs, run => run.EnsureSucceeded());
            Assert.Equal(1, starts);
        }
    }

    [Fact]
    public async Task A_services_own_registration_is_replaced_by_the_tests()
    {
        var mine = new Collect<Parcel>();
        await using var host = TestHost.Run<Forward>(SamplesJson.Default, services => services.AddSingleton<IEventHandler<Parcel>>(new Collect<Parcel>()))
            .WithServices(services => services.AddSingleton<IEventHandler<Parcel>>(mine));

        (await host.SendAsync(Envelopes.Sqs(Some.Parcel()))).EnsureSucceeded();

        Assert.Equal("p1", Assert.Single(mine.Events).Id);
    }

    [Fact]
    public async Task A_service_that_is_not_registered_stops_the_start()
    {
        await using var host = TestHost.Run<Forward>(SamplesJson.Default, _ => { });

        var error = await Assert.ThrowsAsync<FunctionStartException>(() => host.SendAsync(Envelopes.Sqs(Some.Parcel())));

        Assert.Contains("IEventHandler<Parcel>, which the constructor of Forward asks for", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_factory_takes_no_services()
    {
        await using var host = TestHost.Run(_ => new Collect<Parcel>(), SamplesJson.Default);

        Assert.Throws<InvalidOperationException>(() => host.WithServices(_ => { }));
    }

    [Fact]
    public async Task Services_are_disposed_with_the_host()
    {
        var resource = new Resource();
        await using (var host = TestHost.Run<Forward>(
            SamplesJson.Default,
            services => services.AddSingleton(_ => resource).AddSingleton<IEventHandler<Parcel>>(provider => provider.GetRequiredService<Resource>())))
        {
            (await host.SendAsync(Envelopes.Sqs(Some.Parcel()))).EnsureSucceeded();
            Assert.False(resource.IsDisposed);
        }

        Assert.True(resource.IsDisposed);
    }

    private sealed class Forward(IEventHandler<Parcel> to) : IEventHandler<Parcel>
    {
        public Task HandleAsync(Parcel received, EventContext context, CancellationToken cancellation) => to.HandleAsync(received, context, cancellation);
    }

    private sealed class Resource : IEventHandler<Parcel>, IDisposable
    {
        public bool IsDisposed { get; private set; }

        public Task HandleAsync(Parcel received, EventContext context, CancellationToken cancellation) => Task.CompletedTask;

        public void Dispose() => IsDisposed = true;
    }
}
