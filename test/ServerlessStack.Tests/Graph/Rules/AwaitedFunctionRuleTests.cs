using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class AwaitedFunctionRuleTests
{
    [Fact]
    public void A_function_whose_callers_all_wait_sends_no_records() => Assert.Equal(
        "[Test/FulfilOrder] Everything that invokes it waits for its answer (Test/Fulfilment, Test/Feed), and Lambda sends records of asynchronous invocations only: what failed never reaches Test/Unfulfilled. "
        + "Use the dead letters of what invokes it, or let a topic, a bus or a bucket invoke it.",
        ErrorsWith((stack, function) =>
        {
            new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(function);
            new EventStream<OrderPlaced>(stack, "Feed", order => order.CustomerId).AddConsumer(function);
        }));

    [Fact]
    public void One_caller_that_does_not_wait_is_enough() => Assert.Empty(ErrorsWith((stack, function) =>
    {
        new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(function);
        new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(function);
    }));

    [Fact]
    public void A_function_that_nothing_is_connected_to_may_be_invoked_by_anybody() => Assert.Empty(ErrorsWith((_, _) => { }));

    private static string ErrorsWith(Action<Stack, DotNetFunction<FulfilOrder>> invoke) => SynthesisErrors.Of(stack =>
    {
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        invoke(stack, function);
        function.Failed.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Unfulfilled"));
    });
}
