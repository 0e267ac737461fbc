using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>What a destination learns of an asynchronous invocation (Lambda developer guide, "Capturing records of Lambda asynchronous invocations").</summary>
internal static class InvocationRecord
{
    private const int StatusOk = 200;

    /// <summary>Makes the record.</summary>
    public static JsonObject Of(AsynchronousEvent handled, AsynchronousOutcome outcome, FunctionSettings function, DateTimeOffset now)
    {
        var record = new JsonObject
        {
            ["version"] = "1.0",
            ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["requestContext"] = new JsonObject
            {
                ["requestId"] = handled.RequestId,
                ["functionArn"] = $"{function.Arn}:$LATEST",
                ["condition"] = outcome.Condition,
                ["approximateInvokeCount"] = outcome.Attempts,
            },
            ["requestPayload"] = Json(handled.Payload),
        };
        if (outcome.Answer is not { } answer)
        {
            return record;
        }

        var context = new JsonObject { ["statusCode"] = StatusOk, ["executedVersion"] = "$LATEST" };
        if (answer.Error is { } error)
        {
            context["functionError"] = error;
        }

        record["responseContext"] = context;
        record["responsePayload"] = Json(answer.Payload);
        return record;
    }

    private static JsonNode? Json(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonNode.Parse(payload.Span);
        }
        catch (JsonException)
        {
            // A function may answer what is no JSON.
            return Encoding.UTF8.GetString(payload.Span);
        }
    }
}
