using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Tests.Connections;
using CfnFunction = Amazon.CDK.AWS.Lambda.CfnFunction;
using CfnFunctionProps = Amazon.CDK.AWS.Lambda.CfnFunctionProps;

namespace ServerlessStack.Tests.Monitoring;

public sealed class FunctionAlarmsTests
{
    private const string Namespace = "AWS/Lambda";

    private readonly Stack _stack = TestStack.Create();

    [Fact]
    public void A_function_is_watched_for_errors_throttles_slowness_and_lost_events()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = new DotNetFunction<FulfilOrder>(_stack, "Work", new FunctionProps { Timeout = Duration.Seconds(30) });

        Assert.Equal(
            [
                "DeadLetterErrors{FunctionName=WorkFunction} Sum >= 1, 1 × 300 s",
                "Duration{FunctionName=WorkFunction} p99 >= 24000, 3 × 300 s",
                "Errors{FunctionName=WorkFunction} Sum >= 3, 1 × 300 s",
                "Throttles{FunctionName=WorkFunction} Sum >= 1, 1 × 300 s",
            ],
            AlarmLines.Of(_stack, Namespace));
    }

    [Fact]
    public void A_function_of_CDKs_own_is_watched_too_and_loses_nothing_that_it_has_no_destination_for()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = Foreign("Foreign", timeout: null);

        Assert.Equal(
            [
                "Duration{FunctionName=Foreign} p99 >= 2400, 3 × 300 s",
                "Errors{FunctionName=Foreign} Sum >= 3, 1 × 300 s",
                "Throttles{FunctionName=Foreign} Sum >= 1, 1 × 300 s",
            ],
            AlarmLines.Of(_stack, Namespace));
    }

    [Fact]
    public void A_timeout_that_only_deployment_knows_has_no_alarm()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = Foreign("Foreign", new CfnParameter(_stack, "Timeout", new CfnParameterProps { Type = "Number" }).ValueAsNumber);

        Assert.DoesNotContain(AlarmLines.Of(_stack, Namespace), line => line.StartsWith("Duration", StringComparison.Ordinal));
    }

    [Fact]
    public void A_function_that_reads_streams_is_watched_once_for_falling_behind()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        var function = new DotNetFunction<FollowOrder>(_stack, "Work");
        new ItemTable<Order>(_stack, "Orders").AddConsumer(function);
        new ItemTable<Order>(_stack, "Archive").AddConsumer(function);

        Assert.Equal("IteratorAge{FunctionName=WorkFunction} Maximum >= 900000, 3 × 60 s", Assert.Single(AlarmLines.Of(_stack, Namespace), IsAge));
    }

    [Fact]
    public void A_function_that_reads_a_Kinesis_stream_is_watched_for_falling_behind()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        new EventStream<OrderPlaced>(_stack, "Feed", placed => placed.CustomerId).AddConsumer(new DotNetFunction<FulfilOrder>(_stack, "Work"));

        Assert.Single(AlarmLines.Of(_stack, Namespace), IsAge);
    }

    [Fact]
    public void A_function_that_reads_a_queue_first_is_still_watched_for_falling_behind_its_stream()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        var function = new DotNetFunction<FulfilOrder>(_stack, "Work");
        new WorkQueue<OrderPlaced>(_stack, "Fulfilment").AddConsumer(function);
        new EventStream<OrderPlaced>(_stack, "Feed", placed => placed.CustomerId).AddConsumer(function);

        Assert.Single(AlarmLines.Of(_stack, Namespace), IsAge);
    }

    [Fact]
    public void A_function_that_reads_streams_is_watched_once_for_records_that_its_dead_letter_queue_does_not_take()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        var function = new DotNetFunction<FollowOrder>(_stack, "Work");
        new ItemTable<Order>(_stack, "Orders").AddConsumer(function);
        new ItemTable<Order>(_stack, "Archive").AddConsumer(function);

        Assert.Equal("DestinationDeliveryFailures{FunctionName=WorkFunction} Sum >= 1, 1 × 300 s", Assert.Single(AlarmLines.Of(_stack, Namespace), IsLoss));
    }

    [Fact]
    public void Streams_and_asynchronous_invocations_of_one_function_share_the_alarm_of_lost_records()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        var function = new DotNetFunction<FulfilOrder>(_stack, "Work");
        function.Failed.AddConsumer(new WorkQueue<OrderPlaced>(_stack, "Unfulfilled"));
        new EventTopic<OrderPlaced>(_stack, "Placed").AddConsumer(function);
        new EventStream<OrderPlaced>(_stack, "Feed", placed => placed.CustomerId).AddConsumer(function);

        Assert.Equal(
            ["DeadLetterErrors{FunctionName=WorkFunction} Sum >= 1, 1 × 300 s", "DestinationDeliveryFailures{FunctionName=WorkFunction} Sum >= 1, 1 × 300 s"],
            AlarmLines.Of(_stack, Namespace).Where(IsLoss));
    }

    [Fact]
    public void A_function_that_reads_a_queue_has_no_iterator()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        new WorkQueue<OrderPlaced>(_stack, "Fulfilment").AddConsumer(new DotNetFunction<FulfilOrder>(_stack, "Work"));

        Assert.DoesNotContain(AlarmLines.Of(_stack, Namespace), IsAge);
    }

    [Fact]
    public void A_function_whose_callers_all_wait_loses_nothing()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        var announce = new DotNetFunction<AnnounceOrder>(_stack, "Announce");
        var work = new DotNetFunction<FulfilOrder>(_stack, "Work");
        new ItemTable<Order>(_stack, "Orders").AddConsumer(new EventTopic<OrderPlaced>(_stack, "Placed"), via: announce, on: Change.Insert);
        new WorkQueue<OrderPlaced>(_stack, "Fulfilment").AddConsumer(work);
        new FifoQueue<OrderPlaced>(_stack, "Ordered").AddConsumer(work);
        new ServerlessApi(_stack, "Api").AddRoute(HttpMethod.Get, "/orders/{id}", new DotNetFunction<GetOrder>(_stack, "GetOrder"), RouteAccess.Anonymous);

        Assert.DoesNotContain(AlarmLines.Of(_stack, Namespace), IsLoss);
    }

    [Fact]
    public void A_function_with_one_caller_that_does_not_wait_can_lose_events()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        var work = new DotNetFunction<FulfilOrder>(_stack, "Work");
        new WorkQueue<OrderPlaced>(_stack, "Fulfilment").AddConsumer(work);
        new EventBus(_stack, "Audit").Events<OrderPlaced>().AddConsumer(work);

        Assert.Single(AlarmLines.Of(_stack, Namespace), IsLoss);
    }

    [Fact]
    public void A_function_with_a_destination_is_watched_for_records_that_it_does_not_take()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        new DotNetFunction<FulfilOrder>(_stack, "Work").Failed.AddConsumer(new WorkQueue<OrderPlaced>(_stack, "Unfulfilled"));
        _ = new DotNetFunction<FulfilOrder>(_stack, "Patient", new FunctionProps { MaximumRetryAttempts = 0 });

        Assert.Equal(
            ["DeadLetterErrors{FunctionName=PatientFunction} Sum >= 1, 1 × 300 s", "DeadLetterErrors{FunctionName=WorkFunction} Sum >= 1, 1 × 300 s", "DestinationDeliveryFailures{FunctionName=WorkFunction} Sum >= 1, 1 × 300 s"],
            AlarmLines.Of(_stack, Namespace).Where(IsLoss));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        _ = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps
        {
            Functions = new FunctionAlarmsProps { Errors = 10, Throttles = 20, DurationOfTimeout = 0.5, IteratorAge = Duration.Minutes(1), LostEvents = 2 },
        });
        var function = new DotNetFunction<FulfilOrder>(_stack, "Work");
        new EventStream<OrderPlaced>(_stack, "Feed", placed => placed.CustomerId).AddConsumer(function);
        new EventTopic<OrderPlaced>(_stack, "Placed").AddConsumer(function);

        Assert.Equal(
            [
                "DeadLetterErrors{FunctionName=WorkFunction} Sum >= 2, 1 × 300 s",
                "DestinationDeliveryFailures{FunctionName=WorkFunction} Sum >= 2, 1 × 300 s",
                "Duration{FunctionName=WorkFunction} p99 >= 5000, 3 × 300 s",
                "Errors{FunctionName=WorkFunction} Sum >= 10, 1 × 300 s",
                "IteratorAge{FunctionName=WorkFunction} Maximum >= 60000, 3 × 60 s",
                "Throttles{FunctionName=WorkFunction} Sum >= 20, 1 × 300 s",
            ],
            AlarmLines.Of(_stack, Namespace));
    }

    [Fact]
    public void Null_leaves_an_alarm_out()
    {
        _ = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps
        {
            Functions = new FunctionAlarmsProps { Errors = null, Throttles = null, DurationOfTimeout = null, IteratorAge = null, LostEvents = null },
        });
        new ItemTable<Order>(_stack, "Orders").AddConsumer(new DotNetFunction<FollowOrder>(_stack, "Work"));

        Assert.Empty(AlarmLines.Of(_stack, Namespace));
    }

    [Fact]
    public void One_function_can_differ_from_its_stack_wherever_it_is_said()
    {
        var monitoring = new StackMonitoring(_stack, "Monitoring");
        var function = new DotNetFunction<FulfilOrder>(_stack, "Work");
        _ = new DotNetFunction<FulfilOrder>(_stack, "Workshop");
        monitoring.Override(function, new FunctionAlarmsProps { Errors = 7, Throttles = null, DurationOfTimeout = null, LostEvents = null });

        var lines = AlarmLines.Of(_stack, Namespace);

        Assert.Equal("Errors{FunctionName=WorkFunction} Sum >= 7, 1 × 300 s", Assert.Single(lines, line => line.Contains("=WorkFunction", StringComparison.Ordinal)));
        Assert.Contains("Errors{FunctionName=WorkshopFunction} Sum >= 3, 1 × 300 s", lines);
    }

    [Fact]
    public void An_alarm_says_what_it_means_and_what_to_do_first()
    {
        _ = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps { Functions = new FunctionAlarmsProps { Errors = null, Throttles = null } });
        _ = Foreign("Foreign", timeout: 20);

        Assert.Equal(
            "Test/Foreign: the slowest invocations take 80 % of the timeout (20 s) or more, and will soon be cut off. Find what became slow in the function's traces; raise its memory or its timeout.",
            (string?)Assert.Single(AlarmLines.Alarms(_stack))["AlarmDescription"]);
    }

    private static bool IsLoss(string line) => line.StartsWith("DeadLetterErrors", StringComparison.Ordinal) || line.StartsWith("DestinationDeliveryFailures", StringComparison.Ordinal);

    private static bool IsAge(string line) => line.StartsWith("IteratorAge", StringComparison.Ordinal);

    private CfnFunction Foreign(string id, double? timeout) => new(_stack, id, new CfnFunctionProps
    {
        Code = new CfnFunction.CodeProperty { S3Bucket = "packages", S3Key = "package.zip" },
        Role = "arn:aws:iam::123456789012:role/function",
        Runtime = "dotnet10",
        Handler = "Function",
        Timeout = timeout,
    });
}
