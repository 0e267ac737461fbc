using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Logs;

namespace ServerlessStack.Local.Functions.Processes;

/// <summary>
/// The log stream of one process: what it wrote, and Lambda's own lines around it, as text or as JSON
/// (Lambda developer guide, "Configuring JSON and plain text log formats"; Lambda developer guide, "Lambda Telemetry API Event schema reference").
/// </summary>
/// <param name="logs">Keeps it.</param>
/// <param name="settings">How the function logs.</param>
/// <param name="time">The clock.</param>
internal sealed class FunctionLog(LogStore logs, LogSettings settings, TimeProvider time)
{
    // As much as the tail of an invocation's answer has at most, in characters.
    private const int MostTail = 4096;

    private static readonly JsonSerializerOptions PlatformJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Queue<string> tail = new();
    private readonly Lock gate = new();
    private int tailLength;

    /// <summary>The name of the stream.</summary>
    public string Stream { get; } = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy/MM/dd}/[$LATEST]{Guid.NewGuid():N}");

    /// <summary>The last lines, for a caller who asks for them.</summary>
    public string Tail
    {
        get
        {
            lock (gate)
            {
                return string.Join('\n', tail);
            }
        }
    }

    /// <summary>A line of the function's own.</summary>
    public void Write(string line)
    {
        logs.Write(settings.Group, Stream, line);
        lock (gate)
        {
            tail.Enqueue(line);
            for (tailLength += line.Length + 1; tailLength > MostTail && tail.Count > 1;)
            {
                tailLength -= tail.Dequeue().Length + 1;
            }
        }
    }

    /// <summary>An invocation begins.</summary>
    public void Start(string requestId)
    {
        lock (gate)
        {
            tail.Clear();
            tailLength = 0;
        }

        if (!settings.IsJson)
        {
            Write($"START RequestId: {requestId} Version: $LATEST");
            return;
        }

        if (settings.SystemLevel != "WARN")
        {
            Platform("platform.start", new JsonObject { ["requestId"] = requestId, ["version"] = "$LATEST" });
        }
    }

    /// <summary>An invocation has ended.</summary>
    public void Report(InvocationReport report)
    {
        if (settings.IsJson)
        {
            // A report of success is of the level INFO, any other one of WARN.
            if (settings.SystemLevel != "WARN" || report.End.Status != InvocationEnd.Success)
            {
                Platform("platform.report", report.ToJson());
            }

            return;
        }

        if (report.End.Status is not (InvocationEnd.Success or InvocationEnd.Failed))
        {
            Write(report.Complaint(time.GetUtcNow()));
        }

        Write($"END RequestId: {report.RequestId}");
        Write(report.ToText());
    }

    private void Platform(string type, JsonObject record)
    {
        var line = new JsonObject
        {
            ["time"] = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["type"] = type,
            ["record"] = record,
        };
        Write(line.ToJsonString(PlatformJson));
    }
}
