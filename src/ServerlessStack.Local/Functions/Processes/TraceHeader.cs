using System.Globalization;
using System.Security.Cryptography;

namespace ServerlessStack.Local.Functions.Processes;

/// <summary>X-Ray's header of a trace that nobody samples (X-Ray developer guide, "Tracing header").</summary>
internal static class TraceHeader
{
    /// <summary>A trace of its own.</summary>
    /// <param name="now">When it begins.</param>
    public static string New(DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"Root=1-{now.ToUnixTimeSeconds():x8}-{RandomNumberGenerator.GetHexString(24, lowercase: true)};Parent={RandomNumberGenerator.GetHexString(16, lowercase: true)};Sampled=0");
}
