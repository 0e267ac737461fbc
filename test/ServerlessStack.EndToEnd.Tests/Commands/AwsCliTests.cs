using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Commands;

/// <summary>A check by a client that we did not write.</summary>
public class AwsCliTests(SharedStorefront shared)
{
    [Fact]
    public async Task The_AWS_CLI_reads_the_same_stacks_tables_queues_and_objects()
    {
        await AwsCommand.RequireAsync();
        var storefront = shared.Running;
        var customer = Orders.NewCustomer();
        var order = await storefront.Api.OrderAsync(customer, Orders.Of(price: 4));
        await storefront.Api.FulfilledAsync(customer, order.Id);

        var key = $$"""{ "id": { "S": "{{order.Id}}" } }""";
        var item = await AwsCommand.RunAsync(storefront.Address, "dynamodb", "get-item", "--table-name", storefront.Outputs["OrdersTable"], "--key", key);
        var receipt = await AwsCommand.RunAsync(storefront.Address, "s3api", "head-object", "--bucket", storefront.Outputs["ReceiptsBucket"], "--key", ReceiptKey.Of(order.Id));
        var queue = await AwsCommand.RunAsync(storefront.Address, "sqs", "get-queue-attributes", "--queue-url", storefront.Outputs["FulfilmentQueue"], "--attribute-names", "All");
        var stacks = await AwsCommand.RunAsync(storefront.Address, "cloudformation", "describe-stacks");

        Assert.Equal((customer, "Fulfilled"), (item["Item"]!["customerId"]!["S"]!.ToString(), item["Item"]!["status"]!["S"]!.ToString()));
        Assert.True(receipt["ContentLength"]!.GetValue<int>() > 0);
        Assert.Contains("deadLetterTargetArn", queue["Attributes"]!["RedrivePolicy"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains(stacks["Stacks"]!.AsArray(), stack => stack!["Outputs"]?.AsArray().Any(output => output!["OutputValue"]!.ToString() == storefront.Outputs["OrdersTable"]) == true);
    }
}
