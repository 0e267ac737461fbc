using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class DeadLetterPathRuleTests
{
    // No connection of this library is without one; the rule is for those that come.
    [Fact]
    public void A_connection_has_a_dead_letter_queue()
    {
        var errors = SynthesisErrors.Of(stack => EventGraph.Add(new EventEdge
        {
            Source = new EventTopic<OrderPlaced>(stack, "OrderPlaced"),
            Consumer = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"),
            Event = typeof(OrderPlaced),
        }));

        Assert.Equal(
            "[Test/FulfilOrder] What arrives from Test/OrderPlaced has no dead-letter queue: an event that cannot be delivered or processed is lost, and nobody knows. Give the connection one.",
            errors);
    }

    [Fact]
    public void A_caller_of_an_api_sees_a_failure_itself()
    {
        var errors = SynthesisErrors.Of(stack =>
            new ServerlessApi(stack, "Api").AddRoute(HttpMethod.Get, "/orders/{id}", new DotNetFunction<GetOrder>(stack, "GetOrder"), RouteAccess.Anonymous));

        Assert.Empty(errors);
    }
}
