using Amazon.DynamoDBv2;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambda.DynamoDB;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Loyalty;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class AwardPointsTests : IAsyncLifetime
{
    private const string Accounts = "accounts-table";
    private const string Awarded = "awarded-table";

    private DynamoDbServer _dynamo = null!;
    private AmazonDynamoDBClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _dynamo = await DynamoDbServer.StartAsync();
        _dynamo.Keys[Accounts] = new("customerId");
        _client = LoopbackClient.Of(_dynamo);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _dynamo.DisposeAsync();
    }

    [Fact]
    public async Task Orders_add_up_and_an_order_that_is_announced_again_adds_nothing()
    {
        var second = Some.OrderPlaced() with { OrderId = OrderId.Derive("customer-1", "cart-2"), Total = 5.99m };

        foreach (var placed in new[] { Some.OrderPlaced(), second, Some.OrderPlaced(), second })
        {
            (await SendAsync(placed)).EnsureSucceeded();
        }

        Assert.Equal("25", Points("customer-1"));
    }

    [Fact]
    public async Task A_transaction_whose_answer_gets_lost_adds_once()
    {
        var lost = 0;
        _dynamo.LosesAnswer = call => call.Operation == "TransactWriteItems" && lost++ == 0;

        await SendAsync(Some.OrderPlaced());
        (await SendAsync(Some.OrderPlaced())).EnsureSucceeded();

        Assert.Equal("20", Points("customer-1"));
    }

    [Fact]
    public async Task Points_and_memory_are_written_by_one_transaction_and_by_nothing_else()
    {
        await SendAsync(Some.OrderPlaced());

        Assert.Equal(["PutItem", "TransactWriteItems"], _dynamo.Calls.Select(call => call.Operation));
        Assert.DoesNotContain(Accounts, _dynamo.Calls[0].Request.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_content_under_the_same_order_fails_and_adds_nothing()
    {
        await SendAsync(Some.OrderPlaced());

        var run = await SendAsync(Some.OrderPlaced() with { Total = 1_000m });

        Assert.IsType<IdempotencyException>(run.Error!.Exception);
        Assert.Equal("20", Points("customer-1"));
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => PointsTable.From(new Links(_ => null)));

        Assert.Contains("a table of PointsAccount", failure.Message, StringComparison.Ordinal);
    }

    private async Task<TestRun> SendAsync(OrderPlaced placed)
    {
        await using var host = TestHost.Run(
            _ => new AwardPoints(new PointsTable(Accounts)).OncePer(order => order.OrderId, new DynamoIdempotencyStore(_client, Awarded, "Loyalty")),
            StorefrontJson.Default);
        return await host.SendAsync(Envelopes.Sns(placed));
    }

    private string? Points(string customer) => (string?)_dynamo.Items[(Accounts, customer)]["points"]!["N"];
}
