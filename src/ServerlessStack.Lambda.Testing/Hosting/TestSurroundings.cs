using System.Collections.Immutable;

namespace ServerlessStack.Lambda.Testing;

/// <summary>What a function finds around it.</summary>
internal sealed record TestSurroundings
{
    /// <summary>The environment variables by name.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty
        .Add("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001")
        .Add("AWS_LAMBDA_FUNCTION_NAME", TestHostDefaults.FunctionName)
        .Add("AWS_LAMBDA_FUNCTION_VERSION", TestHostDefaults.FunctionVersion)
        .Add("AWS_REGION", EnvelopeDefaults.Region);

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the function's author chose.</summary>
    public HostOptions Options { get; init; } = new();

    /// <summary>How long an invocation may last.</summary>
    public TimeSpan Timeout { get; init; } = TestHostDefaults.Timeout;
}
