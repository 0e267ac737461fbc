using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every function, each with its reason. Override one through <see cref="FunctionProps"/>.</summary>
public static class FunctionDefaults
{
    /// <summary>x86_64: ReadyToRun packs exist for it everywhere, so functions start fast wherever they were built.</summary>
    public const FunctionArchitecture Architecture = FunctionArchitecture.X64;

    /// <summary>30 days of logs: long enough to look into a month-end, and an explicit end to a cost that otherwise grows for ever.</summary>
    public const RetentionDays LogRetention = RetentionDays.ONE_MONTH;

    /// <summary>INFO: what happened, without the detail that only a search for a fault needs.</summary>
    public const ApplicationLogLevel LogLevel = ApplicationLogLevel.INFO;

    /// <summary>ServerlessStack: one place for the metrics of all functions, told apart by the dimension <c>FunctionName</c>. What the host uses of itself, so it takes no variable.</summary>
    public const string MetricsNamespace = FunctionVariables.DefaultMetricsNamespace;

    /// <summary>Retained: logs outlive the function that wrote them until their retention ends.</summary>
    public const DataProtection LogProtection = DataProtection.Retained;

    /// <summary>2, Lambda's own and its maximum: a minute and two more later, what was down for a moment is up again.</summary>
    public const int MaximumRetryAttempts = 2;

    /// <summary>6 hours, Lambda's own and its maximum: it outlasts a throttled evening. What Lambda does anyway needs no resource.</summary>
    public static Duration MaximumEventAge { get; } = Duration.Hours(6);

    /// <summary>512 MB: about a third of a virtual CPU. .NET starts noticeably slower below, and the price per start hardly falls.</summary>
    public static Size Memory { get; } = Size.Mebibytes(512);

    /// <summary>10 seconds: an event takes milliseconds; a function that still runs after ten seconds hangs, and a queue's visibility timeout is six times this.</summary>
    public static Duration Timeout { get; } = Duration.Seconds(10);

    /// <summary>The runtime that runs the package: the managed .NET 10 runtime, patched by AWS.</summary>
    // By name, because CDK's list of runtimes asks Node for every runtime there ever was.
    public static Runtime Runtime { get; } = new("dotnet10", RuntimeFamily.DOTNET_CORE);
}
