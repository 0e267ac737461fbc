namespace ServerlessStack.Local.Functions;

/// <summary>What Lambda accepts (Lambda developer guide, "Lambda quotas").</summary>
internal static class FunctionLimits
{
    /// <summary>The largest event of a synchronous invocation, and the largest answer, in bytes: 6 MB.</summary>
    public const int SynchronousPayload = 6 * 1024 * 1024;

    /// <summary>The largest event of an asynchronous invocation, in bytes: 1 MB.</summary>
    public const int AsynchronousPayload = 1024 * 1024;

    /// <summary>The largest package once it is unpacked, in bytes: 250 MB.</summary>
    public const long UnpackedCode = 250L * 1024 * 1024;

    /// <summary>The largest environment of a function's own, names and values together, in bytes: 4 KB.</summary>
    public const int Environment = 4 * 1024;

    /// <summary>The longest timeout.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromMinutes(15);
}
