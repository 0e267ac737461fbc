namespace ServerlessStack.Lambda.Testing;

/// <summary>What a <see cref="TestHost"/> tells a function where a test does not care.</summary>
public static class TestHostDefaults
{
    /// <summary>The function's name: <c>test</c>.</summary>
    public const string FunctionName = "test";

    /// <summary>The function's version: <c>$LATEST</c>.</summary>
    public const string FunctionVersion = "$LATEST";

    /// <summary>15 minutes, the longest that Lambda allows: a test that stops in a debugger is not cut off.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromMinutes(15);
}
