using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class RecordAgeRuleTests
{
    [Fact]
    public void A_function_gives_a_record_up_before_its_stream_forgets_it() => Assert.Equal(
        "[Test/FulfilOrder] MaximumRecordAge (90000 s) must not exceed the Retention of Test/Orders (86400 s), or the stream drops records before the dead-letter queue gets them.",
        SynthesisErrors.Of(stack => Stream(stack).AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), props: new StreamMappingProps { MaximumRecordAge = Duration.Hours(25) })));

    [Fact]
    public void So_does_a_pipe() => Assert.StartsWith(
        "[Test/Announcements] MaximumRecordAge (90000 s) must not exceed the Retention of Test/Orders (86400 s)",
        SynthesisErrors.Of(stack => Stream(stack).AddConsumer(new EventTopic<OrderPlaced>(stack, "Announcements"), props: new StreamPipeProps { MaximumRecordAge = Duration.Hours(25) })),
        StringComparison.Ordinal);

    [Fact]
    public void As_long_as_the_stream_keeps_it_is_enough() => Assert.Empty(
        SynthesisErrors.Of(stack => Stream(stack).AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), props: new StreamMappingProps { MaximumRecordAge = Duration.Hours(24) })));

    private static EventStream<OrderPlaced> Stream(Stack stack) =>
        new(stack, "Orders", order => order.CustomerId, new EventStreamProps { Retention = Duration.Hours(24) });
}
