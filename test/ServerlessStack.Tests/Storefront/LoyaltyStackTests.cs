using Amazon.CDK.Assertions;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Storefront;

public sealed class LoyaltyStackTests
{
    private static Template Loyalty => StorefrontTemplates.TemplateOf("prod", "Loyalty");

    // A transaction asks for the permissions of the writes that it is made of (DynamoDB developer guide, "Using IAM with DynamoDB transactions").
    [Fact]
    public void The_function_may_write_both_tables_of_its_transaction_and_read_neither() => TheTemplate.Of(StorefrontTemplates.StackOf("prod", "Loyalty")).HasFunction("AwardPoints")
        .MayOnly(on: "Accounts", "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem")
        .MayOnly(on: "Awarded", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem");

    [Fact]
    public void Every_announced_order_earns_points_also_one_that_is_not_fulfilled()
    {
        var subscription = Loyalty.PropertiesOfOnly("AWS::SNS::Subscription");

        Assert.Equal("lambda", subscription["Protocol"]);
        Assert.False(subscription.ContainsKey("FilterPolicy"));
        Assert.Contains("Storefront-prod-Fulfilment", Loyalty.Part("AwardPointsFromOrderPlacedSubscription", "TopicArn"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_is_found_by_its_customer() =>
        Assert.Equal("""[{"AttributeName":"customerId","KeyType":"HASH"}]""", Loyalty.Part("AccountsTable", "KeySchema"));
}
