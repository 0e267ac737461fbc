using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every connection by an EventBridge rule keeps to.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class RuleContract(string pair) : DeliveryContract(pair)
{
    /// <inheritdoc/>
    protected override string Target(Template template, string name) => template.Part($"{Delivery}Rule", "Targets", "0", name);

    [Fact]
    public void Nothing_but_the_rule_may_send_to_the_dead_letters() =>
        Assert.Equal([AllowedBy("sqs:SendMessage", $$"""{"Fn::GetAtt":["{{DeadLetters}}","Arn"]}""")], Connected().Allowed($"{DeadLetters}Policy", "PolicyDocument"));

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

    /// <summary>A statement that lets the rule, and no other, do one thing.</summary>
    protected string AllowedBy(string action, string resource) =>
        $$$$"""{"Action":"{{{{action}}}}","Condition":{"ArnEquals":{"aws:SourceArn":{"Fn::GetAtt":["{{{{Delivery}}}}Rule","Arn"]}}},"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Resource":{{{{resource}}}}}""";

    /// <summary>The rule's pattern.</summary>
    protected string Pattern(Template template) => template.Part($"{Delivery}Rule", "EventPattern");
}
