using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Pipes;
using Amazon.CDK.AWS.Scheduler;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>Says what to measure of a stack's resources, each kind as its own room says.</summary>
/// <param name="thresholds">When alarms go off.</param>
internal sealed class StackMeasurements(StackThresholds thresholds)
{
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    /// <summary>What to measure of one construct.</summary>
    /// <param name="construct">Any construct; those that are no measured resource give nothing.</param>
    /// <param name="at">Where it is.</param>
    /// <returns>The measurements.</returns>
    public IEnumerable<Measurement> Of(IConstruct construct, ResourcePath at) => construct switch
    {
        CfnFunction function => FunctionAlarms.Of(function, at.Name, thresholds.Functions.Of(at.Full)),
        CfnEventSourceMapping mapping => Once(FunctionAlarms.Of(mapping, at.Owner, thresholds.Functions.Of(at.Full))),
        CfnEventInvokeConfig configuration => Once(FunctionAlarms.Of(configuration, at.Owner, thresholds.Functions.Of(at.Full))),
        CfnApi api => ApiAlarms.Of(api, at.Name, thresholds.Apis.Of(at.Full)),
        CfnRule rule => [DeliveryAlarms.Of(rule, at.Name, thresholds.Deliveries.Of(at.Full))],
        CfnPipe pipe => [DeliveryAlarms.Of(pipe, at.Name, thresholds.Deliveries.Of(at.Full))],
        CfnTopic topic => [DeliveryAlarms.Of(topic, at.Name, thresholds.Deliveries.Of(at.Full))],
        CfnSchedule schedule => Once([DeliveryAlarms.Of(schedule, at.Name, thresholds.Deliveries.Of(at.Full))]),
        CfnTable table => [TableAlarms.Of(table, at.Name, thresholds.Tables.Of(at.Full))],
        CfnQueue queue => QueueGraphs.Of(queue, at.Name),
        _ => [],
    };

    // Several mappings and the asynchronous invocations of one function, and all schedules of one group, share their metrics: the first stands for all.
    private IEnumerable<Measurement> Once(IEnumerable<Measurement> measurements) =>
        measurements.Where(measurement => measurement.Metrics.All(metric => _shared.Add($"{metric.Name} {string.Join(' ', metric.Dimensions)}")));
}
