using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Injection;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Injection;

public sealed class FunctionServicesTests
{
    private static readonly ManualTime Time = new();

    private static readonly FunctionStart Start = new(
        new Lambda.Links(name => name == "STACK_BUCKET_LABELS" ? "labels-1a2b" : null),
        Telemetry.Open(_ => null, Stream.Null, Time))
    {
        Time = Time,
    };

    [Fact]
    public void A_constructor_gets_what_was_registered_and_what_the_host_gives()
    {
        var handler = Make<SendParcel>(services => services
            .AddSingleton<ICarrier, PostalCarrier>()
            .AddLinked(links => new LabelOptions(links.Bucket("Labels"))));

        Assert.IsType<PostalCarrier>(handler.Carrier);
        Assert.Equal("labels-1a2b", handler.Options.Bucket);
        Assert.Same(Time, handler.Time);
    }

    [Fact]
    public void Logger_metrics_links_and_the_start_itself_are_there_already()
    {
        var observer = Make<ObserveParcel>(_ => { });

        Assert.Same(Start.Metrics, observer.Metrics);
        Assert.Same(Start.Links, observer.Links);
        Assert.Same(Start, observer.Start);
        Assert.True(observer.Logger.IsEnabled(LogLevel.Error));
    }

    [Fact]
    public void A_handler_that_was_registered_is_taken_as_it_is()
    {
        var handler = new Collect<ParcelSent>();

        Assert.Same(handler, Make<Collect<ParcelSent>>(services => services.AddSingleton(handler)));
    }

    [Fact]
    public void A_decorated_handler_is_asked_for_by_its_interface()
    {
        var decorated = Make<IEventHandler<ParcelSent>>(services => services
            .AddSingleton<Collect<ParcelSent>>()
            .AddSingleton<Func<ParcelSent, CancellationToken, Task>>((_, _) => Task.CompletedTask)
            .AddSingleton<IEventHandler<ParcelSent>>(provider => new Decorate(provider.GetRequiredService<Collect<ParcelSent>>())));

        Assert.IsType<Collect<ParcelSent>>(Assert.IsType<Decorate>(decorated).Inner);
    }

    [Fact]
    public void An_interface_that_was_not_registered_is_named() => Assert.Contains(
        "IEventHandler", Assert.Throws<InvalidOperationException>(() => Make<IEventHandler<ParcelSent>>(_ => { })).Message, StringComparison.Ordinal);

    [Fact]
    public void What_the_host_gives_can_be_replaced()
    {
        var time = new ManualTime();
        var handler = Make<SendParcel>(services => services
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<ICarrier, PostalCarrier>()
            .AddSingleton(new LabelOptions("labels")));

        Assert.Same(time, handler.Time);
    }

    [Fact]
    public void Every_missing_service_is_named_with_who_needs_it_and_where_to_register_it()
    {
        var exception = Assert.Throws<MissingServiceException>(() => Make<SendParcel>(services => services.AddSingleton<ICarrier, CourierCarrier>()));

        Assert.Equal(
            """
            SendParcel cannot be made, because these services are not registered:
              - IRoutePlanner, which the constructor of CourierCarrier asks for
              - LabelOptions, which the constructor of SendParcel asks for
            Register them where the function starts, in its Program.cs: LambdaHost.RunAsync<SendParcel>(json, services => services.Add…).
            """.ReplaceLineEndings("\n"),
            exception.Message);
    }

    [Fact]
    public void What_a_constructor_throws_is_the_reason_itself() =>
        Assert.Equal("no carrier today", Assert.Throws<InvalidOperationException>(() => Make<SendParcel>(services => services
            .AddSingleton<ICarrier>(_ => throw new InvalidOperationException("no carrier today"))
            .AddSingleton(new LabelOptions("labels")))).Message);

    [Fact]
    public void A_link_that_was_not_granted_fails_the_start() =>
        Assert.Throws<MissingLinkException>(() => Make<SendParcel>(services => services
            .AddSingleton<ICarrier, PostalCarrier>()
            .AddLinked(links => new LabelOptions(links.Bucket("Ungranted")))));

    [Fact]
    public async Task What_the_container_made_is_disposed_at_the_end_asynchronously_where_it_can_be()
    {
        var services = new FunctionServices(collection => collection.AddSingleton<ICarrier, PostalCarrier>().AddSingleton(new LabelOptions("labels")));
        var carrier = (PostalCarrier)services.Make<SendParcel>(Start).Carrier;
        Assert.False(carrier.IsDisposed);

        Assert.Equal(0, await services.EndAsync(exitCode: 0));
        Assert.True(carrier.IsDisposed);
    }

    [Fact]
    public async Task A_service_that_cannot_be_disposed_ends_the_process_with_1()
    {
        var services = new FunctionServices(collection => collection.AddSingleton<ICarrier, StuckCarrier>().AddSingleton(new LabelOptions("labels")));
        services.Make<SendParcel>(Start);

        Assert.Equal(1, await services.EndAsync(exitCode: 0));
    }

    [Fact]
    public async Task A_function_that_never_started_has_nothing_to_dispose() =>
        Assert.Equal(1, await new FunctionServices(_ => { }).EndAsync(exitCode: 1));

    private static THandler Make<THandler>(Action<IServiceCollection> configure)
        where THandler : class =>
        new FunctionServices(configure).Make<THandler>(Start);
}
