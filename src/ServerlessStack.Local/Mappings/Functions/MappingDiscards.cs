using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Shards;

namespace ServerlessStack.Local.Mappings.Functions;

/// <summary>What the on-failure destination of an event-source mapping learns (Lambda developer guide, "Retain discarded batch records").</summary>
/// <param name="function">The function.</param>
/// <param name="time">The clock.</param>
internal sealed class MappingDiscards(Arn function, TimeProvider time) : IDiscards
{
    private const int StatusOk = 200;

    /// <inheritdoc />
    public JsonObject Record(DiscardedBatch discarded, string placeName, JsonObject place)
    {
        var request = new JsonObject { ["functionArn"] = function.ToString(), ["condition"] = discarded.Condition, ["approximateInvokeCount"] = discarded.Attempts };
        if (discarded.Last?.RequestId is { } requestId)
        {
            request.Insert(0, "requestId", requestId);
        }

        var record = new JsonObject { ["requestContext"] = request };
        if (discarded.Last is { } last)
        {
            var response = new JsonObject { ["statusCode"] = StatusOk, ["executedVersion"] = "$LATEST" };
            response["functionError"] = last.FunctionError;
            record["responseContext"] = response;
        }

        record["version"] = "1.0";
        record["timestamp"] = DiscardedBatch.Time(time.GetUtcNow());
        record[placeName] = place;
        return record;
    }
}
