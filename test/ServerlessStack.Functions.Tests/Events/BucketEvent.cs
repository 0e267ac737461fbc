using System.Text.Json.Nodes;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>The event that S3 sends to EventBridge for a new object (S3 user guide, "EventBridge event message structure").</summary>
internal static class BucketEvent
{
    internal static string ObjectCreated(string key)
    {
        var detail = new JsonObject
        {
            ["version"] = "0",
            ["bucket"] = new JsonObject { ["name"] = "storefront-receipts" },
            ["object"] = new JsonObject
            {
                ["key"] = key,
                ["size"] = 205,
                ["etag"] = "b1946ac92492d2347c6235b4d2611184",
                ["version-id"] = "IYV3p45BT0ac8hjHg1houSdS1a.Mro8e",
                ["sequencer"] = "00617F08299329D189",
            },
            ["request-id"] = "N4N7GDK58NMKJ12R",
            ["requester"] = "123456789012",
            ["source-ip-address"] = "10.0.0.1",
            ["reason"] = "PutObject",
        };
        return BusEvent.Of("aws.s3", "Object Created", detail, "arn:aws:s3:::storefront-receipts");
    }
}
