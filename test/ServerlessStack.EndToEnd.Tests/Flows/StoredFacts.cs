using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Flows;

/// <summary>What the storefront's tables hold about customers and orders.</summary>
internal static class StoredFacts
{
    /// <summary>A customer's points; null where there is no account.</summary>
    public static async Task<long?> PointsAsync(this LocalStorefront storefront, string customer)
    {
        var key = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["customerId"] = new() { S = customer } };
        var read = await storefront.Tables.GetItemAsync(storefront.Outputs["AccountsTable"], key, TestContext.Current.CancellationToken);
        return read.Item is { Count: > 0 } account ? long.Parse(account["points"].N, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The names of an order's facts in the audit trail.</summary>
    public static async Task<IReadOnlyList<string>> FactsAsync(this LocalStorefront storefront, string order)
    {
        var found = await storefront.Tables.QueryAsync(
            new QueryRequest(storefront.Outputs["AuditTrail"])
            {
                KeyConditionExpression = "subject = :order",
                ExpressionAttributeValues = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { [":order"] = new() { S = order } },
            },
            TestContext.Current.CancellationToken);
        return [.. (found.Items ?? []).Select(fact => fact["fact"].S)];
    }
}
