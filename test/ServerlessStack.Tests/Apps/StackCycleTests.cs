using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Apps;

public sealed class StackCycleTests
{
    [Fact]
    public void Stacks_that_need_each_other_are_named_with_what_they_need_and_what_to_do()
    {
        var app = TestApp.Create();
        var (one, two, three) = (new Stack(app, "One"), new Stack(app, "Two"), new Stack(app, "Three"));
        Deliver(one, two);
        Deliver(two, three);
        Deliver(three, one);

        var error = Record.Exception(() => app.Synth());

        Assert.Equal(
            """
            The stacks Two and Three need each other, so neither can be deployed first:
              - Two needs One/Placed/Topic/Resource.Ref
              - One needs Three/Placed/Topic/Resource.Ref
              - Three needs Two/Placed/Topic/Resource.Ref
            The stack of a consumer needs those of its sources and projections, the stack of a function those of what it was granted, and the stack of an API those of what its routes call.
            Move constructs until all of these point one way, or put the ends that point back into one stack.
            """.ReplaceLineEndings(),
            ServerlessApp.MessageOf(error!));
    }

    [Fact]
    public void Other_messages_are_left_alone() => Assert.Null(StackCycle.Explain("There is already a Construct with name 'Twice' in Stack [Test]"));

    private static void Deliver(Stack from, Stack to) => new EventTopic<OrderPlaced>(from, "Placed").AddConsumer(new WorkQueue<OrderPlaced>(to, "Work"));
}
