using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs.Packaging;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a function. Everything has a default, named in <see cref="FunctionDefaults"/>.</summary>
public sealed record FunctionProps
{
    /// <summary>What the function is for, shown in the Lambda console: at most 256 characters. Omitted: no description.</summary>
    public string? Description { get; init; }

    /// <summary>The processor. Omitted: <see cref="FunctionDefaults.Architecture"/>.</summary>
    public FunctionArchitecture Architecture { get; init; } = FunctionDefaults.Architecture;

    /// <summary>Memory, 128 MB to 10,240 MB; processing power grows with it. Omitted: <see cref="FunctionDefaults.Memory"/> (Lambda guide, "Configure Lambda function memory").</summary>
    public Size Memory { get; init; } = FunctionDefaults.Memory;

    /// <summary>The longest time one invocation may take, 1 s to 900 s. Omitted: <see cref="FunctionDefaults.Timeout"/> (Lambda guide, "Configure Lambda function timeout").</summary>
    public Duration Timeout { get; init; } = FunctionDefaults.Timeout;

    /// <summary>How long the function's logs are kept. Omitted: <see cref="FunctionDefaults.LogRetention"/>.</summary>
    public RetentionDays LogRetention { get; init; } = FunctionDefaults.LogRetention;

    /// <summary>What happens to the logs when the function is deleted. Omitted: <see cref="FunctionDefaults.LogProtection"/>.</summary>
    public DataProtection LogProtection { get; init; } = FunctionDefaults.LogProtection;

    /// <summary>The least severe entry that the application log keeps. Omitted: <see cref="FunctionDefaults.LogLevel"/>.</summary>
    public ApplicationLogLevel LogLevel { get; init; } = FunctionDefaults.LogLevel;

    /// <summary>
    /// The CloudWatch namespace of the metrics that the host writes for each invocation, and of the function's own: at most 255 letters, digits, spaces and . - _ / # :,
    /// not beginning with <c>:</c> or <c>AWS/</c>. Empty: no metrics. Omitted: <see cref="FunctionDefaults.MetricsNamespace"/>
    /// (CloudWatch user guide, "Metrics concepts").
    /// </summary>
    public string MetricsNamespace { get; init; } = FunctionDefaults.MetricsNamespace;

    /// <summary>Environment variables beside those that grants write. Omitted: none.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The most instances that run at once, 0 or more, taken from the account's share. Omitted: no reservation; the function scales with the account's limit
    /// (Lambda guide, "Configuring reserved concurrency").
    /// </summary>
    public int? ReservedConcurrency { get; init; }

    /// <summary>
    /// How often Lambda tries an asynchronous invocation again when the function fails, 0 to 2. Omitted: <see cref="FunctionDefaults.MaximumRetryAttempts"/>
    /// (Lambda guide, "Configuring error handling settings for Lambda asynchronous invocations").
    /// </summary>
    public int MaximumRetryAttempts { get; init; } = FunctionDefaults.MaximumRetryAttempts;

    /// <summary>
    /// How long Lambda keeps an asynchronous invocation that it cannot make, as when the function is throttled, or that it tries again: whole seconds, 60 s to 21,600 s.
    /// Omitted: <see cref="FunctionDefaults.MaximumEventAge"/> (Lambda guide, "Configuring error handling settings for Lambda asynchronous invocations").
    /// </summary>
    public Duration MaximumEventAge { get; init; } = FunctionDefaults.MaximumEventAge;

    /// <summary>
    /// The standard queue that receives, as it was sent, what asynchronous invocations could not process after Lambda's retries. The message attributes hold the invocation's id, by which the
    /// function's log is searched, and the error. Omitted: one queue per stack that all its functions share (Lambda guide, "Adding a dead-letter queue").
    /// </summary>
    public IQueue? OnFailure { get; init; }
}
