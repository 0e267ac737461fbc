using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Lambda.Injection;
using ServerlessStack.Lambda.Tests.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>An injected handler behind a Runtime API.</summary>
public sealed class InjectedFunctionTests
{
    [Fact]
    public async Task Events_reach_the_one_handler_that_the_container_made()
    {
        var handled = new List<string>();
        await using var function = Start<Collect<ParcelSent>>(services => services.AddSingleton<Func<ParcelSent, CancellationToken, Task>>((sent, _) =>
        {
            handled.Add(sent.Id);
            return Task.CompletedTask;
        }));

        Assert.False((await function.InvokeAsync(Payload.Sqs("""{"id":"a"}"""))).IsError);
        Assert.False((await function.InvokeAsync(Payload.Sqs("""{"id":"b"}"""))).IsError);
        Assert.Equal(["a", "b"], handled);
    }

    [Fact]
    public async Task A_missing_registration_is_reported_to_lambda_as_the_reason_why_it_could_not_start()
    {
        await using var function = Start<SendParcel>(services => services.AddSingleton<ICarrier, PostalCarrier>());

        var error = await function.Api.InitError.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Runtime.MissingServiceException", error.ErrorType);
        Assert.Contains("- LabelOptions, which the constructor of SendParcel asks for\n", (string?)JsonNode.Parse(error.Body)!["errorMessage"], StringComparison.Ordinal);
        Assert.Equal(1, await function.Exit.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task All_missing_grants_are_reported_at_once()
    {
        await using var function = Start<SendParcel>(services => services
            .AddLinked<ICarrier>(links => new LinkedCarrier(links.Queue<ParcelSent>()))
            .AddLinked(links => new LabelOptions(links.Bucket("Labels"))));

        var message = (string?)JsonNode.Parse((await function.Api.InitError.WaitAsync(TestContext.Current.CancellationToken)).Body)!["errorMessage"];
        Assert.StartsWith("This function uses 2 resources that it was never granted.", message, StringComparison.Ordinal);
        Assert.Contains("STACK_QUEUE_PARCEL_SENT is not set", message, StringComparison.Ordinal);
        Assert.Contains("STACK_BUCKET_LABELS is not set", message, StringComparison.Ordinal);
    }

    private static RunningFunction Start<THandler>(Action<IServiceCollection> configure)
        where THandler : class, IHandler
    {
        var services = new FunctionServices(configure);
        return RunningFunction.Start(start => services.Make<THandler>(start));
    }
}
