using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Monitoring;

public sealed class TableAlarmsTests
{
    private const string Namespace = "AWS/DynamoDB";

    private readonly Stack _stack = TestStack.Create();

    [Fact]
    public void A_table_is_watched_for_reads_and_writes_that_are_refused()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = new ItemTable<Order>(_stack, "Orders");

        Assert.Equal(
            ["FILL(m0, 0) + FILL(m1, 0) of ReadThrottleEvents{TableName=OrdersTable} Sum and WriteThrottleEvents{TableName=OrdersTable} Sum >= 10, 1 × 300 s"],
            AlarmLines.Of(_stack, Namespace));
    }

    [Fact]
    public void One_table_can_differ_from_its_stack()
    {
        var monitoring = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps { Tables = new TableAlarmsProps { Throttles = null } });
        _ = new ItemTable<Order>(_stack, "Orders");
        monitoring.Override(new ItemTable<Order>(_stack, "Archive"), new TableAlarmsProps { Throttles = 100 });

        Assert.EndsWith("WriteThrottleEvents{TableName=ArchiveTable} Sum >= 100, 1 × 300 s", Assert.Single(AlarmLines.Of(_stack, Namespace)), StringComparison.Ordinal);
    }
}
