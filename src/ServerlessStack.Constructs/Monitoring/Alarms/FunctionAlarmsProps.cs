using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>When a function sets off an alarm. Everything has a default, named in <see cref="FunctionAlarmsDefaults"/>; <see langword="null"/> leaves an alarm out.</summary>
public sealed record FunctionAlarmsProps
{
    /// <summary>How many invocations fail within 5 minutes, at least 1. Omitted: <see cref="FunctionAlarmsDefaults.Errors"/> (Lambda guide, "Types of metrics for Lambda functions").</summary>
    public int? Errors { get; init; } = FunctionAlarmsDefaults.Errors;

    /// <summary>How many invocations Lambda refuses within 5 minutes, at least 1. Omitted: <see cref="FunctionAlarmsDefaults.Throttles"/>.</summary>
    public int? Throttles { get; init; } = FunctionAlarmsDefaults.Throttles;

    /// <summary>
    /// Which share of the timeout the slowest hundredth of invocations takes, for 15 minutes: above 0, at most 1. Omitted: <see cref="FunctionAlarmsDefaults.DurationOfTimeout"/>.
    /// A function whose timeout is known at deployment only has no such alarm.
    /// </summary>
    public double? DurationOfTimeout { get; init; } = FunctionAlarmsDefaults.DurationOfTimeout;

    /// <summary>
    /// How old the records are that the function reads from a table's stream or a Kinesis stream, for 3 minutes: above 0 s. Omitted: <see cref="FunctionAlarmsDefaults.IteratorAge"/>.
    /// A function that reads no stream has no such alarm.
    /// </summary>
    public Duration? IteratorAge { get; init; } = FunctionAlarmsDefaults.IteratorAge;

    /// <summary>
    /// How many events of asynchronous invocations, or records of the streams that the function reads, are lost within 5 minutes because its dead-letter queue or destination does not take them, at least 1.
    /// Omitted: <see cref="FunctionAlarmsDefaults.LostEvents"/>. A function without a destination has no such alarm, nor one that reads no stream and whose connections all wait for its answer: an API, queues and pipes
    /// (Lambda guide, "Types of metrics for Lambda functions").
    /// </summary>
    public int? LostEvents { get; init; } = FunctionAlarmsDefaults.LostEvents;
}
