using ServerlessStack.Local.Faults;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings;

namespace ServerlessStack.Local;

/// <summary>How the target runs.</summary>
internal sealed record LocalTargetOptions
{
    /// <summary>The npm toolchain's folder, which holds Node, fauxqs, DynamoDB Local and kinesalite.</summary>
    public required string NodeModules { get; init; }

    /// <summary>The folder for packages, logs and state.</summary>
    public required string StateFolder { get; init; }

    /// <summary>The port of the endpoint; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether a later target finds what this one leaves. False when omitted: everything is forgotten at the end.</summary>
    public bool IsKept { get; init; }

    /// <summary>The account and region.</summary>
    public LocalAccount Account { get; init; } = LocalAccount.Default;

    /// <summary>A DynamoDB to use instead of DynamoDB Local; null when omitted.</summary>
    public Uri? DynamoDb { get; init; }

    /// <summary>A Kinesis to use instead of kinesalite; null when omitted.</summary>
    public Uri? Kinesis { get; init; }

    /// <summary>An SQS and SNS to use instead of fauxqs; null when omitted.</summary>
    public Uri? Messaging { get; init; }

    /// <summary>How functions run; as on AWS, except for what the options say, when omitted.</summary>
    public FunctionsOptions Functions { get; init; } = new();

    /// <summary>How sources are polled; as on AWS, except for what the options say, when omitted.</summary>
    public PollingOptions Polling { get; init; } = new();

    /// <summary>What goes wrong on purpose; nothing when omitted.</summary>
    public IFaults? Faults { get; init; }

    /// <summary>The clock; the machine's when omitted.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
