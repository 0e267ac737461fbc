using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class ConcurrencyRuleTests
{
    [Fact]
    public void The_queues_of_a_function_share_its_reserved_concurrency() => Assert.Equal(
        "[Test/FulfilOrder] ReservedConcurrency (9) must be at least the MaximumConcurrency of all its queues together (10: Test/Home (5), Test/Abroad (5)), or messages are throttled and become dead letters.",
        SynthesisErrors.Of(stack => Connect(stack, reserved: 9)));

    [Theory]
    [InlineData(10)]
    [InlineData(null)]
    public void What_is_enough_or_without_a_limit_passes(int? reserved) => Assert.Empty(SynthesisErrors.Of(stack => Connect(stack, reserved)));

    private static void Connect(Stack stack, int? reserved)
    {
        var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { ReservedConcurrency = reserved });
        foreach (var id in new[] { "Home", "Abroad" })
        {
            new WorkQueue<OrderPlaced>(stack, id).AddConsumer(fulfil, props: new QueueToFunctionProps { MaximumConcurrency = 5 });
        }
    }
}
