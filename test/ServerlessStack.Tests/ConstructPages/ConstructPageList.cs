using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.ConstructPages;

/// <summary>Every construct that has a page, which is every construct.</summary>
internal static class ConstructPageList
{
    public static IReadOnlyList<ConstructPage> All { get; } =
    [
        new("function", typeof(DotNetFunction<>), [typeof(FunctionDefaults)], typeof(FunctionProps), stack => new DotNetFunction<FulfilOrder>(stack, "FulfilOrder")),
        new("serverless-api", typeof(ServerlessApi), [typeof(ServerlessApiDefaults)], typeof(ServerlessApiProps), stack => new ServerlessApi(stack, "Api")),
        new("item-table", typeof(ItemTable<>), [typeof(ItemTableDefaults)], typeof(ItemTableProps), stack => new ItemTable<Order>(stack, "Orders")),
        new("idempotency-table", typeof(IdempotencyTable), [typeof(IdempotencyTableDefaults)], typeof(IdempotencyTableProps), stack => new IdempotencyTable(stack, "Idempotency")),
        new("event-topic", typeof(EventTopic<>), [typeof(EventTopicDefaults)], Props: null, stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced")),
        new("fifo-topic", typeof(FifoTopic<>), [typeof(FifoTopicDefaults)], typeof(FifoTopicProps), stack => new FifoTopic<OrderPlaced>(stack, "OrderPlaced")),
        new("work-queue", typeof(WorkQueue<>), [typeof(WorkQueueDefaults)], typeof(WorkQueueProps), stack => new WorkQueue<OrderPlaced>(stack, "Fulfilment")),
        new("fifo-queue", typeof(FifoQueue<>), [typeof(FifoQueueDefaults), typeof(WorkQueueDefaults)], typeof(FifoQueueProps), stack => new FifoQueue<OrderPlaced>(stack, "Fulfilment")),
        new("dead-letter-queue", typeof(DeadLetterQueue), [typeof(DeadLetterQueueDefaults)], typeof(DeadLetterQueueProps), stack => new DeadLetterQueue(stack, "Failed")),
        new("object-bucket", typeof(ObjectBucket), [typeof(ObjectBucketDefaults)], typeof(ObjectBucketProps), stack => new ObjectBucket(stack, "Receipts")),
        new("event-bus", typeof(EventBus), [typeof(EventBusDefaults)], typeof(EventBusProps), stack => new EventBus(stack, "Audit")),
        new("foreign-bus", typeof(ForeignBus), [], Props: null, stack => new ForeignBus(stack, "Partner", "arn:aws:events:eu-west-1:111122223333:event-bus/partner")),
        new("event-stream", typeof(EventStream<>), [typeof(EventStreamDefaults)], typeof(EventStreamProps), stack => new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId)),
        new("schedule", typeof(Schedule), [typeof(ScheduleDefaults)], typeof(ScheduleProps), stack => new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 30)))),
        new("stack-monitoring", typeof(StackMonitoring), [typeof(FunctionAlarmsDefaults), typeof(ApiAlarmsDefaults), typeof(DeliveryAlarmsDefaults), typeof(TableAlarmsDefaults)], typeof(StackMonitoringProps), stack => new StackMonitoring(stack, "Monitoring")),
        new("alarm-topic", typeof(AlarmTopic), [], Props: null, stack => new AlarmTopic(stack, "Alarms")),
    ];
}
