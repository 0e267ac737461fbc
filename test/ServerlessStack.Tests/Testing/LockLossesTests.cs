using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Testing;

public sealed class LockLossesTests : LockTests
{
    [Fact]
    public void A_table_that_is_gone_is_named_with_what_becomes_of_its_items()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders", new ItemTableProps { Protection = DataProtection.Disposable }));

        Assert.Equal(
            $"""
            A deployment would lose what the lock shop ({LockFile}) keeps:
              - Test/Orders/Table (AWS::DynamoDB::Table, OrdersTable1F8332C7 in Test) is in no stack any more: CloudFormation deletes the old one, and its items with it. To take it away without losing that, deploy once with its removal policy RETAIN, then without it; `cdk import` brings it back into a stack.

            {Remedy}
            """.ReplaceLineEndings("\n"),
            ErrorOf(_ => { }));
    }

    [Fact]
    public void A_renamed_table_can_keep_its_id()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders"));

        var error = ErrorOf(stack => new ItemTable<Order>(stack, "Purchases"));

        Assert.Contains("but Test/Purchases/Table (AWS::DynamoDB::Table, PurchasesTable", error, StringComparison.Ordinal);
        Assert.Contains("CloudFormation creates a new, empty one and leaves the old one in the account with its items, where nothing manages or reads it any more.", error, StringComparison.Ordinal);
        Assert.Contains("OverrideLogicalId(\"OrdersTable1F8332C7\")", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_moves_to_another_stack_is_moved_by_a_refactoring_or_an_import()
    {
        Lock(stack => new WorkQueue<OrderPlaced>(stack, "Work"));

        var error = ErrorOf(stack => new WorkQueue<OrderPlaced>(new Stack((App)stack.Node.Root, "Other"), "Work"));

        Assert.Contains("but Other/Work/Queue (AWS::SQS::Queue, ", error, StringComparison.Ordinal);
        Assert.Contains("deletes the old one, and the messages that wait in it with it. To keep it, move what is deployed with `cdk refactor --unstable=refactor`", error, StringComparison.Ordinal);
        Assert.Equal(2, error.Split("\n  - ").Length - 1);
    }

    [Fact]
    public void A_queue_and_its_dead_letters_are_each_found_under_their_new_name()
    {
        Lock(stack => new WorkQueue<OrderPlaced>(stack, "Work"));

        var error = ErrorOf(stack => new WorkQueue<OrderPlaced>(stack, "Fulfilment"));

        Assert.Matches(@"Test/Work/Queue \([^\n]* but Test/Fulfilment/Queue \(", error);
        Assert.Matches(@"Test/Work/DeadLetters/Queue \([^\n]* but Test/Fulfilment/DeadLetters/Queue \(", error);
    }

    [Fact]
    public void Another_key_schema_says_what_changes_and_where_that_is_written()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders", new ItemTableProps { Protection = DataProtection.Disposable }));

        var error = ErrorOf(stack => new ItemTable<Order>(stack, "Orders", new ItemTableProps { PartitionKey = nameof(Order.CustomerId), Protection = DataProtection.Disposable }));

        Assert.Contains(
            "Test/Orders/Table (AWS::DynamoDB::Table, OrdersTable1F8332C7 in Test) changes KeySchema from [{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}] to [{\"AttributeName\":\"customerId\",\"KeyType\":\"HASH\"}], "
            + "AttributeDefinitions from [{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}] to [{\"AttributeName\":\"customerId\",\"AttributeType\":\"S\"}], "
            + "which cannot be changed in place (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html): "
            + "CloudFormation creates a new, empty one and deletes the old one, and its items with it. Declare a second construct of another id beside the old one,",
            error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_that_becomes_a_fifo_queue_loses_its_messages()
    {
        Lock(stack => new CfnQueue(stack, "Work"));

        Assert.Contains("changes FifoQueue from none to true,", ErrorOf(stack => new CfnQueue(stack, "Work", new CfnQueueProps { FifoQueue = true })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_of_another_type_under_the_same_id_is_another_resource()
    {
        Lock(stack => new CfnQueue(stack, "Work"));

        Assert.Contains("Test/Work (AWS::SQS::Queue, Work in Test) is in no stack any more", ErrorOf(stack => new Amazon.CDK.AWS.SNS.CfnTopic(stack, "Work")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_weaker_protection_is_a_loss_to_come()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders"));

        var error = ErrorOf(stack => new ItemTable<Order>(stack, "Orders", new ItemTableProps { Protection = DataProtection.Disposable }));

        Assert.Contains("changes its DeletionPolicy from Retain to Delete: when it leaves its stack, CloudFormation deletes the old one, and its items with it. Keep Retain", error, StringComparison.Ordinal);
        Assert.Contains("changes its UpdateReplacePolicy from Retain to Delete: when it is replaced,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_type_replaces_a_table_and_an_index_does_not()
    {
        Lock(stack => Table(stack, ("id", "S")));

        Holds(stack => Table(stack, ("id", "S"), ("customer", "S")));
        Assert.Contains(
            "changes AttributeDefinitions from [{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}] to [{\"AttributeName\":\"id\",\"AttributeType\":\"N\"}], which cannot be changed in place",
            ErrorOf(stack => Table(stack, ("id", "N"))),
            StringComparison.Ordinal);
    }

    private static void Table(Stack stack, params (string Name, string Type)[] attributes) => _ = new CfnTable(stack, "Orders", new CfnTableProps
    {
        KeySchema = new[] { new CfnTable.KeySchemaProperty { AttributeName = "id", KeyType = "HASH" } },
        AttributeDefinitions = attributes.Select(attribute => new CfnTable.AttributeDefinitionProperty { AttributeName = attribute.Name, AttributeType = attribute.Type }).ToArray(),
    });
}
