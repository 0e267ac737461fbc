using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every connection by an EventBridge rule keeps to.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class RuleContract(string pair) : DeliveryContract(pair)
{
    /// <summary>The consumer, as the rule addresses it.</summary>
    private protected abstract ExpectedTarget Consumer { get; }

    /// <inheritdoc/>
    protected override string Target(Template template, string name) => template.Part($"{Delivery}Rule", "Targets", "0", name);

    [Fact]
    public void Sends_what_the_consumer_reads_to_where_it_is()
    {
        var template = Connected();

        Assert.Equal(Consumer.Arn, Target(template, "Arn"));
        Assert.Equal(Consumer.InputPath, Target(template, "InputPath"));
        Assert.Equal(Consumer.KinesisParameters, Target(template, "KinesisParameters"));
    }

    [Fact]
    public void Is_admitted_by_the_consumer_or_has_a_role_that_can_do_nothing_else()
    {
        var template = Connected();

        Consumer.Admits(template, Delivery);
        Assert.Equal(Consumer.RoleAction is null ? "null" : ExpectedTarget.ArnOf($"{Delivery}Role"), Target(template, "RoleArn"));
        if (Consumer.RoleAction is { } action)
        {
            Assert.Equal(DeliveryRoleJson.TrustIn("events.amazonaws.com"), DeliveryRoleJson.Trust(template, $"{Delivery}Role"));
            Assert.Equal([$$"""{"Action":"{{action}}","Effect":"Allow","Resource":{{Consumer.Arn}}}"""], DeliveryRoleJson.Allowed(template, $"{Delivery}Role"));
        }
    }

    [Fact]
    public void Nothing_but_the_rule_may_send_to_the_dead_letters() =>
        Assert.Equal([ExpectedTarget.AdmittedBy(Delivery, ExpectedTarget.ArnOf(DeadLetters))], Connected().Allowed($"{DeadLetters}Policy", "PolicyDocument"));

    [Fact]
    public void A_dead_letter_queue_of_another_stack_is_refused()
    {
        var error = TestStack.ErrorOf(stack =>
            Declare(stack)(new DeliveryProps { DeadLetters = new DeadLetterQueue(new Stack((App)stack.Node.Root, "Other"), "Undelivered").Queue }, false));

        Assert.Equal(
            $"""
            Test/{Edge.Consumer}:
              - The dead-letter queue Other/Undelivered/Queue must be in the stack Test: the rule needs the queue and the queue's policy needs the rule, so the two stacks would wait for each other.
            """.ReplaceLineEndings("\n"),
            error);
    }

    /// <summary>The rule's pattern.</summary>
    protected string Pattern(Template template) => template.Part($"{Delivery}Rule", "EventPattern");
}
