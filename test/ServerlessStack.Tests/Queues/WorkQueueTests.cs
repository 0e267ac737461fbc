using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Queues;

public sealed class WorkQueueTests() : MessageQueueContract("")
{
    protected override Action<DotNetFunction> Declare(Stack stack)
    {
        var queue = new WorkQueue<OrderPlaced>(stack, "Work");
        return function => queue.GrantSend(function);
    }

    protected override void DeclareFull(Stack stack) => _ = new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps
    {
        VisibilityTimeout = Duration.Minutes(5),
        Retention = Duration.Days(7),
        MaxReceiveCount = 3,
        AgeAlarm = Duration.Hours(1),
        DeadLetters = FullDeadLetters,
    });

    protected override void DeclareInvalid(Stack stack) => _ = new WorkQueue<OrderPlaced>(
        stack, "Work", new WorkQueueProps { VisibilityTimeout = Duration.Hours(13), Retention = Duration.Days(14), MaxReceiveCount = 0, AgeAlarm = Duration.Seconds(0) });

    [Fact]
    public void Two_queues_of_one_message_are_told_apart_by_what_they_are_linked_as()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            new WorkQueue<OrderPlaced>(stack, "Work").GrantSend(function);
            new WorkQueue<OrderPlaced>(stack, "Express").GrantSend(function, linkAs: "Express");
        });

        template.Has("AWS::Lambda::Function", new()
        {
            ["Environment"] = new Dictionary<string, object>
            {
                ["Variables"] = new Dictionary<string, object> { ["STACK_QUEUE_ORDER_PLACED__EXPRESS"] = Amazon.CDK.Assertions.Match.AnyValue() },
            },
        });
    }

    [Fact]
    public void Two_queues_of_one_message_cannot_be_linked_to_one_function_under_one_name()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            new WorkQueue<OrderPlaced>(stack, "Work").GrantSend(function);
            new WorkQueue<OrderPlaced>(stack, "Express").GrantSend(function);
        });

        Assert.Contains("linkAs: \"Express\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_every_invalid_value_of_its_dead_letter_queue_at_once()
    {
        var error = TestStack.ErrorOf(stack => new DeadLetterQueue(stack, "DeadLetters", new DeadLetterQueueProps { Retention = Duration.Days(15), AlarmThreshold = 0 }));

        Assert.Equal(
            """
            Test/DeadLetters:
              - Retention (1296000 s) must be whole seconds, 60 s to 1209600 s, or SQS refuses the queue.
              - AlarmThreshold (0) must be at least 1, or the alarm is always on.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void A_fraction_of_a_second_is_named_like_every_other_value()
    {
        var error = TestStack.ErrorOf(stack => new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { VisibilityTimeout = Duration.Millis(1500) }));

        Assert.Equal("Test/Work:\n  - VisibilityTimeout (1.5 s) must be whole seconds, 0 s to 43200 s, or SQS refuses the queue.", error);
    }

    [Fact]
    public void Skips_checks_of_values_that_only_deployment_knows()
    {
        var stack = TestStack.Create();
        var chosen = new CfnParameter(stack, "Retention", new CfnParameterProps { Type = "Number" });

        _ = new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { Retention = Duration.Seconds(chosen.ValueAsNumber) });

        Amazon.CDK.Assertions.Template.FromStack(stack).Has("AWS::SQS::Queue", new() { ["MessageRetentionPeriod"] = new Dictionary<string, object> { ["Ref"] = "Retention" } });
    }
}
