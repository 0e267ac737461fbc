namespace ServerlessStack.Lambda.Runtime;

/// <summary>How much a function may answer (Lambda developer guide, "Lambda quotas": 6 MB for a synchronous invocation).</summary>
internal static class ResponseLimit
{
    /// <summary>The limit in bytes.</summary>
    public const int Bytes = 6 * 1024 * 1024;

    /// <summary>Whether an answer of this many bytes is accepted.</summary>
    public static bool Fits(int bytes) => bytes <= Bytes;
}
