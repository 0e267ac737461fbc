using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB;

/// <summary>Reads an execution's item, as a refused write brings it along.</summary>
internal static class ExecutionItem
{
    /// <summary>Whether the item is an execution that began, never said how it ended, and still counts.</summary>
    public static bool IsAbandoned(Dictionary<string, AttributeValue>? item, DateTimeOffset now) =>
        Text(item, ExecutionAttributes.State) == ExecutionAttributes.InProgress && Number(item, ExecutionAttributes.ExpiresAt) > now.ToUnixTimeSeconds();

    /// <summary>Whether the item is this execution, under way.</summary>
    public static bool IsOwnedBy(Dictionary<string, AttributeValue>? item, string owner) =>
        Text(item, ExecutionAttributes.Owner) == owner && Text(item, ExecutionAttributes.State) == ExecutionAttributes.InProgress;

    /// <summary>Whether the item is this execution, completed.</summary>
    public static bool IsCompletedBy(Dictionary<string, AttributeValue>? item, string owner) =>
        Text(item, ExecutionAttributes.Owner) == owner && Text(item, ExecutionAttributes.State) == ExecutionAttributes.Completed;

    /// <summary>Says why a claim was refused.</summary>
    public static ClaimResult Explain(Dictionary<string, AttributeValue>? item, ExecutionClaim claim)
    {
        var heldBy = Text(item, ExecutionAttributes.RequestId) ?? "";
        if (Text(item, ExecutionAttributes.Fingerprint) != claim.Fingerprint)
        {
            return ClaimResult.Mismatch(heldBy);
        }

        if (Text(item, ExecutionAttributes.State) == ExecutionAttributes.Completed)
        {
            return ClaimResult.Completed(Bytes(item, ExecutionAttributes.Result));
        }

        var leaseEnd = Number(item, ExecutionAttributes.LeaseEnd);
        var end = DateTimeOffset.FromUnixTimeMilliseconds(leaseEnd);
        return leaseEnd > claim.Now.ToUnixTimeMilliseconds() ? ClaimResult.InProgress(end, heldBy) : ClaimResult.InDoubt(end, heldBy);
    }

    private static string? Text(Dictionary<string, AttributeValue>? item, string name) => item?.GetValueOrDefault(name)?.S;

    private static long Number(Dictionary<string, AttributeValue>? item, string name) =>
        long.TryParse(item?.GetValueOrDefault(name)?.N, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static ReadOnlyMemory<byte> Bytes(Dictionary<string, AttributeValue>? item, string name) => item?.GetValueOrDefault(name)?.B?.ToArray();
}
