using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Amazon.S3.Model;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;
using ServerlessStack.Local.Control.Deployed;

namespace ServerlessStack.EndToEnd.Tests.Faults;

/// <summary>What has become of orders: in the tables, in the bucket, and among the dead letters.</summary>
/// <param name="storefront">The storefront.</param>
internal sealed class Outcome(LocalStorefront storefront)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The orders that are there, with their status.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> OrdersAsync()
    {
        var orders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in await ScanAsync("OrdersTable"))
        {
            orders.Add(item["id"].S, item["status"].S);
        }

        return orders;
    }

    /// <summary>The points of all customers together.</summary>
    internal async Task<long> PointsAsync() => (await ScanAsync("AccountsTable")).Sum(account => long.Parse(account["points"].N, CultureInfo.InvariantCulture));

    /// <summary>The orders of the receipts, once for each version of a receipt.</summary>
    internal async Task<IReadOnlyList<string>> ReceiptsAsync()
    {
        var receipts = new List<string>();
        var request = new ListVersionsRequest { BucketName = storefront.Outputs["ReceiptsBucket"] };
        ListVersionsResponse page;
        do
        {
            page = await storefront.Buckets.ListVersionsAsync(request, Cancellation);
            receipts.AddRange((page.Versions ?? []).Select(version => ReceiptKey.Parse(version.Key)));
            (request.KeyMarker, request.VersionIdMarker) = (page.NextKeyMarker, page.NextVersionIdMarker);
        }
        while (page.IsTruncated is true);
        return receipts;
    }

    /// <summary>A dead-letter queue.</summary>
    /// <param name="name">What a person calls it.</param>
    internal async Task<DeadLetters> DeadLettersAsync(string name) => new(storefront, (await FindAsync(name, "AWS::SQS::Queue")).PhysicalId);

    /// <summary>A deployed resource.</summary>
    /// <param name="name">What a person calls it.</param>
    /// <param name="type">Its type.</param>
    internal Task<DeployedResource> FindAsync(string name, string type) => storefront.Services.GetRequiredService<DeployedStacks>().FindAsync(name, [type], Cancellation);

    private async Task<List<Dictionary<string, AttributeValue>>> ScanAsync(string output)
    {
        var items = new List<Dictionary<string, AttributeValue>>();
        var request = new ScanRequest(storefront.Outputs[output]) { ConsistentRead = true };
        do
        {
            var page = await storefront.Tables.ScanAsync(request, Cancellation);
            items.AddRange(page.Items ?? []);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
        return items;
    }
}
