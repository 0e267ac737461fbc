using System.Text.Json.Nodes;
using ServerlessStack.Lambda;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>The DynamoDB tables of idempotent functions: their executions, and the parcels they write down.</summary>
internal sealed class ParcelTable : IAsyncDisposable
{
    private const string Parcels = "parcels";

    private readonly DynamoDbServer _dynamo;

    private ParcelTable(DynamoDbServer dynamo) => _dynamo = dynamo;

    /// <summary>Told of each call that DynamoDB refuses.</summary>
    internal Action<DynamoDbCall> Refused { get; set; } = _ => { };

    /// <summary>What Lambda and the grants put into the functions' environment.</summary>
    internal Dictionary<string, string> Variables => new(StringComparer.Ordinal)
    {
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_SESSION_TOKEN"] = "test",
        ["AWS_ENDPOINT_URL_DYNAMODB"] = _dynamo.Address.AbsoluteUri,
        [LinkName.IdempotencyTable()] = "executions",
        [LinkName.IdempotencyScope] = "Faults",
    };

    /// <summary>Starts empty tables whose entries are effects.</summary>
    internal static async Task<ParcelTable> StartAsync(Journal journal)
    {
        var dynamo = await DynamoDbServer.StartAsync();

        // Asked after a call is carried out and before it is answered: what follows an effect comes behind it in the journal.
        var table = new ParcelTable(dynamo);
        dynamo.LosesAnswer = call =>
        {
            if (!call.Succeeded)
            {
                table.Refused(call);
                return false;
            }

            foreach (var id in Entered(call))
            {
                journal.AddEffect(id);
            }

            return false;
        };
        return table;
    }

    public ValueTask DisposeAsync() => _dynamo.DisposeAsync();

    private static IEnumerable<string> Entered(DynamoDbCall call) =>
        from item in call.Request["TransactItems"] as JsonArray ?? []
        let put = item["Put"]
        where (string?)put?["TableName"] == Parcels
        select (string)put["Item"]!["id"]!["S"]!;
}
