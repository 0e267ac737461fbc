using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources;

/// <summary>
/// How Lambda and pipes read a partial batch response. An answer without failures is a complete success. An answer that is no JSON, and an identifier that is
/// empty, missing or not of this batch, is a complete failure to them; here it fails the test, since retries would hide it
/// (Lambda developer guide, "Implementing partial batch responses" of SQS, "Configuring partial batch response" of Kinesis and DynamoDB;
/// EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
/// </summary>
internal static class BatchAnswer
{
    /// <summary>Reads a response.</summary>
    /// <param name="response">The function's answer; <see langword="null"/> when it failed.</param>
    /// <param name="identifiers">The identifiers of the batch.</param>
    /// <returns>The identifiers to deliver again.</returns>
    internal static IReadOnlySet<string> Failures(string? response, IReadOnlyCollection<string> identifiers)
    {
        var all = identifiers.ToHashSet(StringComparer.Ordinal);
        if (response is null)
        {
            return all;
        }

        var failures = JsonNode.Parse(response) is JsonObject answer ? answer["batchItemFailures"] as JsonArray : null;
        var failed = (failures ?? []).Select(failure => (string?)failure?["itemIdentifier"] ?? "").ToHashSet(StringComparer.Ordinal);
        Assert.True(failed.IsSubsetOf(all), $"The answer {response} names what is not in the batch [{string.Join(", ", all)}].");
        return failed;
    }
}
