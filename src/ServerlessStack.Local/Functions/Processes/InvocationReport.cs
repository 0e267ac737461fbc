using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Functions.Processes;

/// <summary>What Lambda reports of an invocation.</summary>
/// <param name="RequestId">The invocation's id.</param>
/// <param name="End">How it ended.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="InitDuration">How long the process took to start; null where it was there already.</param>
/// <param name="MemorySize">The function's memory in MB.</param>
/// <param name="MemoryUsed">What the process has used at most, in MB.</param>
internal sealed record InvocationReport(string RequestId, InvocationEnd End, TimeSpan Duration, TimeSpan? InitDuration, int MemorySize, int MemoryUsed)
{
    // Lambda bills the start as well.
    private long Billed => (long)Math.Ceiling((Duration + (InitDuration ?? TimeSpan.Zero)).TotalMilliseconds);

    /// <summary>The report's record in JSON.</summary>
    public JsonObject ToJson()
    {
        var metrics = new JsonObject
        {
            ["durationMs"] = Math.Round(Duration.TotalMilliseconds, 3),
            ["billedDurationMs"] = Billed,
            ["memorySizeMB"] = MemorySize,
            ["maxMemoryUsedMB"] = MemoryUsed,
        };
        if (InitDuration is { } init)
        {
            metrics["initDurationMs"] = Math.Round(init.TotalMilliseconds, 3);
        }

        var record = new JsonObject { ["requestId"] = RequestId, ["metrics"] = metrics, ["status"] = End.Status };
        if (End.ErrorType is { } error && End.Status is not InvocationEnd.TimedOut)
        {
            record["errorType"] = error;
        }

        return record;
    }

    /// <summary>The report's line in text.</summary>
    public string ToText()
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"REPORT RequestId: {RequestId}\tDuration: {Duration.TotalMilliseconds:0.00} ms\tBilled Duration: {Billed} ms");
        line.Append(CultureInfo.InvariantCulture, $"\tMemory Size: {MemorySize} MB\tMax Memory Used: {MemoryUsed} MB\t");
        if (InitDuration is { } init)
        {
            line.Append(CultureInfo.InvariantCulture, $"Init Duration: {init.TotalMilliseconds:0.00} ms\t");
        }

        if (End.Status is not InvocationEnd.Success and not InvocationEnd.Failed)
        {
            line.Append(CultureInfo.InvariantCulture, $"Status: {End.Status}\t");
        }

        return line.ToString();
    }

    /// <summary>The line in text that tells why there is no answer.</summary>
    public string Complaint(DateTimeOffset now) => End.Status == InvocationEnd.TimedOut
        ? string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {RequestId} Task timed out after {Duration.TotalSeconds:0.00} seconds")
        : $"RequestId: {RequestId} Error: {End.ErrorType}";
}
