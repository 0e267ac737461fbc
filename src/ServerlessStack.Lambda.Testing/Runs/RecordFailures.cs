using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Logging;

namespace ServerlessStack.Lambda.Testing;

/// <summary>Reads a partial batch response as Lambda does.</summary>
internal static class RecordFailures
{
    /// <summary>Reads which records of a batch failed, with the reasons that stand in the log.</summary>
    /// <param name="response">What the function answered; <see langword="null"/> when the invocation failed.</param>
    /// <param name="envelope">What it was sent.</param>
    /// <param name="logs">What it wrote.</param>
    public static IReadOnlyList<RecordFailure> Read(string? response, TestEnvelope envelope, IReadOnlyList<RunLog> logs)
    {
        if (response is null || JsonElement.Parse(response).Property("batchItemFailures") is not { ValueKind: JsonValueKind.Array } items)
        {
            return [];
        }

        var batch = envelope as TestBatch;
        return [.. items.EnumerateArray().Select(item => Read(item.Text("itemIdentifier") ?? "", batch, logs))];
    }

    private static RecordFailure Read(string identifier, TestBatch? batch, IReadOnlyList<RunLog> logs)
    {
        var index = batch?.Identifiers.ToList().IndexOf(identifier) ?? -1;
        var name = index < 0 ? identifier : batch!.Names[index];
        var error = logs.FirstOrDefault(log => log is { Logger: FunctionLog.HostCategory, Error: not null } && IsAbout(name, log))?.Error;
        return new RecordFailure(identifier, index, error);
    }

    // The event that failed may have another id than the record that carried it.
    private static bool IsAbout(string record, RunLog log) => log.Properties.TryGetValue("recordId", out var id) && id.AsText() == record;
}
