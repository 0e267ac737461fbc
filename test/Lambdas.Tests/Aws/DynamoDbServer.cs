using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Tests.Aws;

/// <summary>
/// As much of DynamoDB as the storefront uses: items by their partition key <c>id</c>, and the conditions on it. Anything else is refused
/// the way DynamoDB refuses what it does not understand, so a test never passes by luck.
/// </summary>
internal sealed class DynamoDbServer : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<DynamoDbCall> _calls = new();
    private LoopbackServer? _server;

    internal Uri Address => _server!.Address;

    /// <summary>The stored items in DynamoDB's typed JSON, by table and id.</summary>
    internal ConcurrentDictionary<(string Table, string Id), JsonObject> Items { get; } = new();

    /// <summary>Every call, in order.</summary>
    internal IReadOnlyList<DynamoDbCall> Calls => [.. _calls];

    /// <summary>How many calls changed an item.</summary>
    internal int Writes => _calls.Count(call => call.Operation != "GetItem" && call.Succeeded);

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    internal static async Task<DynamoDbServer> StartAsync()
    {
        var dynamo = new DynamoDbServer();
        dynamo._server = await LoopbackServer.StartAsync(dynamo.AnswerAsync);
        return dynamo;
    }

    /// <summary>Forgets all items and calls.</summary>
    internal void Clear()
    {
        Items.Clear();
        _calls.Clear();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var operation = http.Request.Headers["X-Amz-Target"].ToString().Split('.')[^1];
        var request = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!.AsObject();
        JsonObject answer;
        lock (_gate)
        {
            answer = Answer(operation, request);
        }

        var succeeded = !answer.ContainsKey("__type");
        _calls.Enqueue(new(operation, request, succeeded));
        http.Response.StatusCode = succeeded ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        http.Response.ContentType = "application/x-amz-json-1.0";
        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    private JsonObject Answer(string operation, JsonObject request)
    {
        var table = (string)request["TableName"]!;
        var id = (string?)(request["Key"] ?? request["Item"])?["id"]?["S"];
        if (id is null)
        {
            return Refusal("ValidationException", "One of the required keys was not given a value");
        }

        var stored = Items.GetValueOrDefault((table, id));
        return (operation, (string?)request["ConditionExpression"]) switch
        {
            ("GetItem", null) => stored is null ? [] : new() { ["Item"] = stored.DeepClone() },
            ("PutItem", "attribute_not_exists(id)") when stored is not null => ConditionFailed(request, stored),
            ("PutItem", "attribute_not_exists(id)") => Store((table, id), DynamoDbItem.Normalize(request["Item"]!.AsObject())),
            ("UpdateItem", "attribute_exists(id)") when stored is null => ConditionFailed(request, stored),
            ("UpdateItem", "attribute_exists(id)") => Store((table, id), DynamoDbItem.Update(stored!, request)),
            var (_, condition) => Refusal("ValidationException", $"{operation} with the condition '{condition}' is not understood"),
        };
    }

    private JsonObject Store((string Table, string Id) key, JsonObject item)
    {
        Items[key] = item;
        return [];
    }

    private static JsonObject ConditionFailed(JsonObject request, JsonObject? stored)
    {
        var refusal = Refusal("ConditionalCheckFailedException", "The conditional request failed");
        if ((string?)request["ReturnValuesOnConditionCheckFailure"] == "ALL_OLD" && stored is not null)
        {
            refusal["Item"] = stored.DeepClone();
        }

        return refusal;
    }

    private static JsonObject Refusal(string type, string message) =>
        new() { ["__type"] = $"com.amazonaws.dynamodb.v20120810#{type}", ["message"] = message };
}
