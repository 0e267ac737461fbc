using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Tests.Aws;

/// <summary>
/// As much of DynamoDB as the functions use: items by their keys, conditional writes, transactions of them, and queries. Anything else is refused
/// the way DynamoDB refuses what it does not understand, so a test never passes by luck.
/// </summary>
internal sealed class DynamoDbServer : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly DynamoDbTables _tables = new();
    private readonly ConcurrentQueue<DynamoDbCall> _calls = new();
    private readonly Dictionary<string, string> _transactions = new(StringComparer.Ordinal);
    private LoopbackServer? _server;

    internal Uri Address => _server!.Address;

    /// <summary>The stored items in DynamoDB's typed JSON, by table and id.</summary>
    internal ConcurrentDictionary<(string Table, string Id), JsonObject> Items => _tables.Items;

    /// <summary>The keys of tables whose partition key is not <c>id</c>; none at first.</summary>
    internal Dictionary<string, DynamoDbKeys> Keys => _tables.Keys;

    /// <summary>How many items a page of a query holds at most; no limit at first.</summary>
    internal int PageSize { get; set; } = int.MaxValue;

    /// <summary>Every call, in order.</summary>
    internal IReadOnlyList<DynamoDbCall> Calls => [.. _calls];

    /// <summary>How many calls changed an item.</summary>
    internal int Writes => _calls.Count(call => call.Operation is not ("GetItem" or "Query") && call.Succeeded);

    /// <summary>Says which calls are carried out without the caller ever getting an answer; none at first.</summary>
    internal Func<DynamoDbCall, bool> LosesAnswer { get; set; } = _ => false;

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

        var call = new DynamoDbCall(operation, request, Succeeded: !answer.ContainsKey("__type"));
        _calls.Enqueue(call);
        if (LosesAnswer(call))
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = call.Succeeded ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        http.Response.ContentType = "application/x-amz-json-1.0";
        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    private JsonObject Answer(string operation, JsonObject request)
    {
        try
        {
            return operation switch
            {
                "GetItem" => Get(request),
                "Query" => DynamoDbQuery.Answer(request, _tables, PageSize),
                "PutItem" or "UpdateItem" or "DeleteItem" => Write(operation[..^"Item".Length], request),
                "TransactWriteItems" => Transact(request),
                _ => throw new DynamoDbRefusal("ValidationException", $"{operation} is not understood"),
            };
        }
        catch (DynamoDbRefusal refusal)
        {
            return refusal.ToJson();
        }
    }

    private JsonObject Get(JsonObject request) => _tables.Find(_tables.PlaceOf(request)) is { } stored ? new() { ["Item"] = stored.DeepClone() } : [];

    private JsonObject Write(string operation, JsonObject request)
    {
        var returns = (string?)request["ReturnValues"] ?? "NONE";
        if (returns is not ("NONE" or "ALL_OLD"))
        {
            throw new DynamoDbRefusal("ValidationException", $"ReturnValues {returns} is not understood");
        }

        var write = DynamoDbWrite.Prepare(operation, request, _tables);
        _tables.Store(write);
        return returns == "ALL_OLD" && write.Stored is { } old ? new() { ["Attributes"] = old.DeepClone() } : [];
    }

    private JsonObject Transact(JsonObject request)
    {
        var token = (string?)request["ClientRequestToken"];
        var content = request["TransactItems"]!.ToJsonString();
        if (token is not null && _transactions.TryGetValue(token, out var sent))
        {
            return sent == content ? [] : throw new DynamoDbRefusal("IdempotentParameterMismatchException", "The token was used with other parameters");
        }

        foreach (var write in DynamoDbTransaction.Prepare(request, _tables))
        {
            _tables.Store(write);
        }

        if (token is not null)
        {
            _transactions[token] = content;
        }

        return [];
    }
}
