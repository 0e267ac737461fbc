using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Connections;

namespace ServerlessStack.Tests.Queues;

public sealed class FifoQueueTests
{
    private static readonly FifoQueueProps Full = new()
    {
        VisibilityTimeout = Duration.Minutes(5),
        Retention = Duration.Days(7),
        MaxReceiveCount = 3,
        AgeAlarm = Duration.Hours(1),
        DeadLetters = new DeadLetterQueueProps { Retention = Duration.Days(10), AlarmThreshold = 5 },
        Deduplication = FifoDeduplication.ByContent,
        Throughput = FifoThroughput.Whole,
    };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new FifoQueue<OrderPlaced>(stack, "Work");
        TemplateSnapshot.Matches(stack, "Fifo.Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new FifoQueue<OrderPlaced>(stack, "Work", Full);
        TemplateSnapshot.Matches(stack, "Fifo.Full");
    }

    [Fact]
    public void Expects_a_deduplication_id_of_the_sender_and_counts_each_group_by_itself()
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work"));

        Assert.Equal(["true", "false", "\"messageGroup\"", "\"perMessageGroupId\""], OrderOf(template, "WorkQueue"));
    }

    [Theory]
    [InlineData(FifoDeduplication.BySender, FifoThroughput.PerGroup)]
    [InlineData(FifoDeduplication.ByContent, FifoThroughput.Whole)]
    public void Its_dead_letter_queue_keeps_what_it_tells_apart(FifoDeduplication deduplication, FifoThroughput throughput)
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work", new FifoQueueProps { Deduplication = deduplication, Throughput = throughput }));

        Assert.Equal(OrderOf(template, "WorkQueue"), OrderOf(template, "WorkDeadLettersQueue"));
        Assert.Equal("""{"deadLetterTargetArn":{"Fn::GetAtt":["WorkDeadLettersQueue","Arn"]},"maxReceiveCount":5}""", template.Part("WorkQueue", "RedrivePolicy"));
    }

    [Fact]
    public void Is_kept_and_protected_as_a_standard_queue()
    {
        string[] properties = ["SqsManagedSseEnabled", "MessageRetentionPeriod", "VisibilityTimeout"];
        var standard = TestStack.TemplateOf(stack => new WorkQueue<OrderPlaced>(stack, "Work"));
        var fifo = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work"));

        foreach (var id in new[] { "WorkQueue", "WorkDeadLettersQueue" })
        {
            Assert.Equal(properties.Select(property => standard.Part(id, property)), properties.Select(property => fifo.Part(id, property)));
            Assert.Equal(standard.Part($"{id}Policy", "PolicyDocument"), fifo.Part($"{id}Policy", "PolicyDocument"));
        }
    }

    [Fact]
    public void CloudFormation_names_it()
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work"));

        Assert.Equal(["null", "null"], new[] { "WorkQueue", "WorkDeadLettersQueue" }.Select(id => template.Part(id, "QueueName")));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work", Full));

        Assert.Equal(["true", "true", "\"queue\"", "\"perQueue\""], OrderOf(template, "WorkQueue"));
        template.Has("AWS::SQS::Queue", new()
        {
            ["VisibilityTimeout"] = 300,
            ["MessageRetentionPeriod"] = 7 * 86_400,
            ["RedrivePolicy"] = new Dictionary<string, object> { ["maxReceiveCount"] = 3 },
        });
        template.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateAgeOfOldestMessage", ["Threshold"] = 3600 });
        template.Has("AWS::SQS::Queue", new() { ["MessageRetentionPeriod"] = 10 * 86_400 });
        template.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateNumberOfMessagesVisible", ["Threshold"] = 5 });
    }

    [Fact]
    public void A_grant_to_send_allows_nothing_else_and_links_the_queues_url()
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work").GrantSend(new DotNetFunction<GetOrder>(stack, "GetOrder")));

        Assert.Contains(
            """{"Action":"sqs:SendMessage","Effect":"Allow","Resource":[{"Fn::GetAtt":["DeadLettersQueue","Arn"]},{"Fn::GetAtt":["WorkQueue","Arn"]}]}""",
            DeliveryRoleJson.Allowed(template, "GetOrderRole"));
        Assert.Equal("""{"Ref":"WorkQueue"}""", template.Part("GetOrderFunction", "Environment", "Variables", "STACK_QUEUE_ORDER_PLACED"));
    }

    [Fact]
    public void A_standard_and_a_fifo_queue_of_one_message_cannot_be_linked_under_one_name()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            new WorkQueue<OrderPlaced>(stack, "Work").GrantSend(function);
            new FifoQueue<OrderPlaced>(stack, "Ordered").GrantSend(function);
        });

        Assert.Equal(
            "Test/GetOrder:\n  - STACK_QUEUE_ORDER_PLACED is set already, by Environment or by a grant on another resource, but a function reads one resource by it. "
                + "Name this link in its grant, such as linkAs: \"Ordered\", and use the same name where the function reads it from its Links.",
            error);
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new FifoQueue<OrderPlaced>(stack, "Work", new FifoQueueProps
        {
            VisibilityTimeout = Duration.Hours(13),
            Retention = Duration.Days(14),
            MaxReceiveCount = 0,
            AgeAlarm = Duration.Seconds(0),
        }));

        Assert.Equal(
            """
            Test/Work:
              - VisibilityTimeout (46800 s) must be whole seconds, 0 s to 43200 s, or SQS refuses the queue.
              - Retention (1209600 s) must be whole seconds, 60 s or more and shorter than the dead-letter queue's 1209600 s, or dead letters expire before anybody sees them.
              - MaxReceiveCount (0) must be 1 to 1000, or SQS refuses the redrive policy.
              - AgeAlarm (0 s) must be whole seconds, 1 s or more, or the alarm is always on.
            """.ReplaceLineEndings("\n"),
            error);
    }

    private static IEnumerable<string> OrderOf(Amazon.CDK.Assertions.Template template, string id) =>
        new[] { "FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit" }.Select(property => template.Part(id, property));
}
