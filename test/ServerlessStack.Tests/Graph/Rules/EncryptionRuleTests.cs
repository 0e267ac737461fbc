using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class EncryptionRuleTests
{
    private const string Managed = "alias/aws/sqs";

    [Fact]
    public void SNS_cannot_send_to_a_queue_with_the_key_that_AWS_manages() => Assert.Equal(
        "[Test/Fulfilment] KmsMasterKeyId (alias/aws/sqs) is the key that AWS manages, and its policy admits no service: what SNS sends from Test/OrderPlaced is lost, and nobody knows. "
        + "Use SSE-SQS, or a key of your own whose policy allows sns.amazonaws.com kms:GenerateDataKey and kms:Decrypt.",
        SynthesisErrors.Of(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(Queue(stack, Managed))));

    [Fact]
    public void Neither_can_a_bus() => Assert.Contains(
        "what EventBridge sends from Test/Shop is lost",
        SynthesisErrors.Of(stack => new EventBus(stack, "Shop").Events<OrderPlaced>().AddConsumer(Queue(stack, Managed))),
        StringComparison.Ordinal);

    [Fact]
    public void Neither_can_a_bucket()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var queue = new WorkQueue<ObjectCreated>(stack, "Uploads");
            ((CfnQueue)queue.Queue.Node.DefaultChild!).KmsMasterKeyId = Managed;
            new ObjectBucket(stack, "Receipts").Created.AddConsumer(queue);
        });

        Assert.Contains("what EventBridge sends from Test/Receipts is lost", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_can_EventBridge_publish_to_a_topic_with_the_key_that_AWS_manages()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var topic = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
            ((CfnTopic)topic.Topic.Node.DefaultChild!).KmsMasterKeyId = "alias/aws/sns";
            new EventBus(stack, "Shop").Events<OrderPlaced>().AddConsumer(topic);
        });

        Assert.StartsWith("[Test/OrderPlaced] KmsMasterKeyId (alias/aws/sns) is the key that AWS manages, and its policy admits no service: what EventBridge sends from Test/Shop is lost, and nobody knows. Use no key,", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_letter_queue_is_sent_to_by_the_same_service()
    {
        var errors = SynthesisErrors.Of(stack => new EventBus(stack, "Shop").Events<OrderPlaced>().AddConsumer(
            new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"),
            props: new DeliveryProps { DeadLetters = new Queue(stack, "Failed", new QueueProps { Encryption = QueueEncryption.KMS_MANAGED }) }));

        Assert.StartsWith("[Test/Failed] KmsMasterKeyId (alias/aws/sqs) is the key that AWS manages", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_role_sends_may_use_the_key_that_AWS_manages() => Assert.Empty(
        SynthesisErrors.Of(stack => new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId).AddConsumer(Queue(stack, Managed))));

    [Fact]
    public void A_key_must_admit_the_service_that_sends() => Assert.StartsWith(
        "[Test/Fulfilment] KmsMasterKeyId is Test/Key, whose policy does not admit sns.amazonaws.com: what SNS sends from Test/OrderPlaced is lost, and nobody knows.",
        SynthesisErrors.Of(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(Queue(stack, KeyFor(stack, "events.amazonaws.com")))),
        StringComparison.Ordinal);

    [Fact]
    public void A_key_that_admits_it_is_right() => Assert.Empty(
        SynthesisErrors.Of(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(Queue(stack, KeyFor(stack, "sns.amazonaws.com")))));

    [Fact]
    public void Of_a_principal_that_only_the_deployment_knows_the_service_is_known() => Assert.Contains(
        "KmsMasterKeyId is Test/Key, whose policy does not admit sns.amazonaws.com",
        SynthesisErrors.Of(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(Queue(stack, KeyFor(stack, $"logs.{stack.Region}.amazonaws.com")))),
        StringComparison.Ordinal);

    [Fact]
    public void A_principal_that_may_be_the_service_is_not_judged() => Assert.Empty(
        SynthesisErrors.Of(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(Queue(stack, KeyFor(stack, $"sns.{Aws.URL_SUFFIX}")))));

    [Fact]
    public void What_a_policy_says_of_everybody_but_somebody_admits_no_service() => Assert.Contains(
        "KmsMasterKeyId is Test/Key, whose policy does not admit sns.amazonaws.com",
        SynthesisErrors.Of(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(Queue(stack, KeyWith(stack, new PolicyStatementProps
        {
            NotPrincipals = [new ServicePrincipal("sns.amazonaws.com")],
            NotActions = ["kms:ScheduleKeyDeletion"],
            Resources = ["*"],
        })))),
        StringComparison.Ordinal);

    [Fact]
    public void A_key_of_somebody_else_is_not_judged() => Assert.Empty(SynthesisErrors.Of(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(
        Queue(stack, "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"))));

    private static WorkQueue<OrderPlaced> Queue(Stack stack, string key)
    {
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        ((CfnQueue)queue.Queue.Node.DefaultChild!).KmsMasterKeyId = key;
        return queue;
    }

    private static string KeyFor(Stack stack, string service) => KeyWith(stack, new PolicyStatementProps
    {
        Principals = [new ServicePrincipal(service)],
        Actions = ["kms:GenerateDataKey*", "kms:Decrypt"],
        Resources = ["*"],
    });

    private static string KeyWith(Stack stack, PolicyStatementProps statement)
    {
        var key = new Key(stack, "Key");
        key.AddToResourcePolicy(new PolicyStatement(statement));
        return key.KeyArn;
    }
}
