using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.S3;
using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Commands;

/// <summary>The verbs of the stack command that ask a running target.</summary>
public class VerbTests(SharedStorefront shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trail_names_the_hops_of_one_order_in_their_order()
    {
        var storefront = shared.Running;
        var customer = Orders.NewCustomer();
        var order = await storefront.Api.OrderAsync(customer, Orders.Of(price: 2));
        await storefront.Api.FulfilledAsync(customer, order.Id);

        var trail = await StackCommand.RunAsync(storefront, "trail", order.Id);

        // What was one after the other; the rest of the order's hops happened beside it.
        var lines = trail.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var way = new[] { "  pipe  ", "-FulfilmentQueue", "  PutObject ", "-IndexReceiptFunction" }.Select(hop => lines.FindIndex(line => line.Contains(hop, StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(-1, way);
        Assert.Equal(way.Order(), way);
        Assert.All(["API", "table", "stream", "topic", "queue", "function", "bus", "bucket"], kind => Assert.Contains(lines, line => line.Contains($"  {kind}  ", StringComparison.Ordinal)));
        Assert.Contains(order.Id, trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_shows_what_functions_wrote()
    {
        var storefront = shared.Running;
        var customer = Orders.NewCustomer();
        await storefront.Api.FulfilledAsync(customer, (await storefront.Api.OrderAsync(customer, Orders.Of(price: 2))).Id);

        Assert.Contains("platform.report", await StackCommand.RunAsync(storefront, "logs", "FulfilOrder"), StringComparison.Ordinal);
        Assert.Contains("platform.report", await StackCommand.RunAsync(storefront, "logs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_shows_what_a_function_answers()
    {
        var storefront = shared.Running;
        var file = storefront.Clone.Write("nothing-to-do.json", """{ "Records": [] }""");

        var answer = await StackCommand.RunAsync(storefront, "invoke", "FulfilOrder", file);

        Assert.Equal("""{"batchItemFailures":[]}""", answer.Trim());
    }

    [Fact]
    public async Task Send_puts_an_event_where_it_is_handled_like_any_other()
    {
        var storefront = shared.Running;
        var announcement = await ForgottenReceiptAsync(storefront);
        var file = storefront.Clone.Write("announcement.json", JsonSerializer.Serialize(announcement, StorefrontJson.Default.OrderPlaced));

        Assert.Contains("Sent to ", await StackCommand.RunAsync(storefront, "send", "Fulfilment", file), StringComparison.Ordinal);

        await Waiting.UntilAsync("the receipt is there again", _ => HasReceiptAsync(storefront, announcement.OrderId));
    }

    [Fact]
    public async Task Redrive_moves_dead_letters_back_to_where_they_are_handled()
    {
        var storefront = shared.Running;
        var announcement = await ForgottenReceiptAsync(storefront);
        var letter = new JsonObject { ["QueueUrl"] = storefront.Outputs["FulfilmentDeadLetters"], ["MessageBody"] = JsonSerializer.Serialize(announcement, StorefrontJson.Default.OrderPlaced) };
        await storefront.Emulators.SqsAsync("SendMessage", letter, Cancellation);

        Assert.StartsWith("Moved 1 message from ", await StackCommand.RunAsync(storefront, "redrive", "Fulfilment"), StringComparison.Ordinal);

        await Waiting.UntilAsync("the receipt is there again", _ => HasReceiptAsync(storefront, announcement.OrderId));
    }

    [Fact]
    public async Task Status_shows_the_stacks_and_how_the_API_is_called()
    {
        var storefront = shared.Running;

        var status = await StackCommand.RunAsync(storefront, "status");

        Assert.Contains("CREATE_COMPLETE", status, StringComparison.Ordinal);
        Assert.Contains($"curl -i -X POST '{storefront.Outputs["ApiUrl"].TrimEnd('/')}/orders'", status, StringComparison.Ordinal);
    }

    // Whoever handles the announcement again writes the receipt again.
    private static async Task<OrderPlaced> ForgottenReceiptAsync(LocalStorefront storefront)
    {
        var customer = Orders.NewCustomer();
        var order = await storefront.Api.OrderAsync(customer, Orders.Of(price: 3));
        await storefront.Api.FulfilledAsync(customer, order.Id);
        await storefront.Buckets.DeleteObjectAsync(storefront.Outputs["ReceiptsBucket"], ReceiptKey.Of(order.Id), Cancellation);
        Assert.False(await HasReceiptAsync(storefront, order.Id));
        return new OrderPlaced { OrderId = order.Id, CustomerId = customer, Country = order.Country, Total = order.Total, Lines = order.Lines, PlacedAt = order.PlacedAt };
    }

    private static async Task<bool> HasReceiptAsync(LocalStorefront storefront, string order)
    {
        try
        {
            using var receipt = await storefront.Buckets.GetObjectAsync(storefront.Outputs["ReceiptsBucket"], ReceiptKey.Of(order), Cancellation);
            return true;
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode == "NoSuchKey")
        {
            return false;
        }
    }
}
