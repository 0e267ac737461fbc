using Amazon.CDK.AWS.DynamoDB;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>What is measured of tables (DynamoDB guide, "DynamoDB metrics and dimensions").</summary>
internal static class TableAlarms
{
    public static Measurement Of(CfnTable table, string resource, TableAlarmsProps when)
    {
        var name = table.Ref;
        return new()
        {
            Resource = resource,
            Graph = "Table throttles",
            Metrics = [MetricOf("ReadThrottleEvents", name), MetricOf("WriteThrottleEvents", name)],
            Alarm = when.Throttles is { } throttles
                ? new("TableThrottles", throttles, AlarmWindow.Count, "DynamoDB refuses reads or writes", "Look for one key that is used far more than others; a table on demand otherwise takes twice its earlier peak, and more after half an hour.")
                : null,
        };
    }

    private static Metric MetricOf(string metric, string table) => new("AWS/DynamoDB", metric, "Sum", ("TableName", table));
}
