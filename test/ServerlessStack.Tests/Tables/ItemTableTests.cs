using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Tables;

public sealed class ItemTableTests
{
    private static readonly ItemTableProps Full = new()
    {
        PartitionKey = nameof(Cart.CustomerId),
        SortKey = nameof(Cart.Number),
        TimeToLive = nameof(Cart.ExpiresAt),
        RecoveryDays = 7,
        Protection = DataProtection.Disposable,
    };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new ItemTable<Order>(stack, "Orders");
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new ItemTable<Cart>(stack, "Carts", Full);
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Is_on_demand_encrypted_restorable_and_protected()
    {
        var template = TestStack.TemplateOf(stack => new ItemTable<Order>(stack, "Orders"));

        template.Has("AWS::DynamoDB::Table", new()
        {
            ["BillingMode"] = "PAY_PER_REQUEST",
            ["SSESpecification"] = new Dictionary<string, object> { ["SSEEnabled"] = true },
            ["PointInTimeRecoverySpecification"] = new Dictionary<string, object> { ["PointInTimeRecoveryEnabled"] = true, ["RecoveryPeriodInDays"] = 35 },
            ["DeletionProtectionEnabled"] = true,
        });
        Assert.Equal("Retain", template.Only("AWS::DynamoDB::Table")["DeletionPolicy"]);
    }

    [Fact]
    public void Has_no_stream_until_something_consumes_it()
    {
        var template = TestStack.TemplateOf(stack => new ItemTable<Order>(stack, "Orders"));

        Assert.DoesNotContain("StreamSpecification", template.PropertiesOfOnly("AWS::DynamoDB::Table"));
    }

    [Fact]
    public void Names_its_keys_as_the_item_is_stored()
    {
        var template = TestStack.TemplateOf(stack => new ItemTable<Cart>(stack, "Carts", Full));

        template.Has("AWS::DynamoDB::Table", new()
        {
            ["KeySchema"] = new object[]
            {
                new Dictionary<string, object> { ["AttributeName"] = "customerId", ["KeyType"] = "HASH" },
                new Dictionary<string, object> { ["AttributeName"] = "number", ["KeyType"] = "RANGE" },
            },
        });
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new ItemTable<Cart>(stack, "Carts", Full));

        template.Has("AWS::DynamoDB::Table", new()
        {
            ["PointInTimeRecoverySpecification"] = new Dictionary<string, object> { ["RecoveryPeriodInDays"] = 7 },
            ["TimeToLiveSpecification"] = new Dictionary<string, object> { ["AttributeName"] = "expiresAt", ["Enabled"] = true },
            ["DeletionProtectionEnabled"] = false,
        });
        Assert.Equal("Delete", template.Only("AWS::DynamoDB::Table")["DeletionPolicy"]);
    }

    [Fact]
    public void A_read_grant_allows_reading_and_links_the_table()
    {
        var template = TheTemplate.Of(TestStack.With(stack => new ItemTable<Order>(stack, "Orders").GrantRead(new DotNetFunction<GetOrder>(stack, "GetOrder"))));

        template.HasFunction("GetOrder")
            .MayOnly(on: "Orders", "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query")
            .With("Environment.Variables.STACK_TABLE_ORDER.Ref", template.HasResource("AWS::DynamoDB::Table", "Orders").LogicalId);
    }

    [Fact]
    public void A_write_grant_allows_no_reading()
    {
        var stack = TestStack.With(stack => new ItemTable<Order>(stack, "Orders").GrantWrite(new DotNetFunction<GetOrder>(stack, "GetOrder")));

        TheTemplate.Of(stack).HasFunction("GetOrder").MayOnly(
            on: "Orders", "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem");
    }

    [Fact]
    public void A_grant_to_put_allows_nothing_else_and_links_the_table()
    {
        var template = TheTemplate.Of(TestStack.With(stack => new ItemTable<Order>(stack, "Orders").GrantPut(new DotNetFunction<GetOrder>(stack, "GetOrder"))));

        template.HasFunction("GetOrder")
            .MayOnly(on: "Orders", "dynamodb:PutItem")
            .With("Environment.Variables.STACK_TABLE_ORDER.Ref", template.HasResource("AWS::DynamoDB::Table", "Orders").LogicalId);
    }

    [Fact]
    public void A_grant_of_both_is_the_sum_of_both()
    {
        var stack = TestStack.With(stack => new ItemTable<Order>(stack, "Orders").GrantReadWrite(new DotNetFunction<GetOrder>(stack, "GetOrder")));

        TheTemplate.Of(stack).HasFunction("GetOrder").MayOnly(
            on: "Orders",
            "dynamodb:BatchGetItem", "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem", "dynamodb:DeleteItem",
            "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem");
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new ItemTable<Cart>(stack, "Carts", new ItemTableProps
        {
            PartitionKey = "Id",
            SortKey = nameof(Cart.Skus),
            TimeToLive = nameof(Cart.Total),
            RecoveryDays = 36,
        }));

        Assert.Equal(
            """
            Test/Carts:
              - RecoveryDays (36) must be 1 to 35, or DynamoDB refuses the table.
              - PartitionKey (Id) must be a serialized property of Cart, or no item can be stored.
              - SortKey (Skus) must be a string or a number, but is a IReadOnlyList`1: DynamoDB keys hold nothing else.
              - TimeToLive (Total) must be a whole number of seconds since 1970, or DynamoDB never deletes an item, or deletes it at once.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void A_property_has_one_role()
    {
        var error = TestStack.ErrorOf(stack => new ItemTable<Cart>(stack, "Carts", new ItemTableProps
        {
            PartitionKey = nameof(Cart.Number),
            SortKey = nameof(Cart.Number),
            TimeToLive = nameof(Cart.Number),
        }));

        Assert.Equal(
            """
            Test/Carts:
              - SortKey (Number) must differ from the PartitionKey, or DynamoDB refuses the table.
              - TimeToLive (Number) must not be a key, or items could not be found by what makes them expire.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Says_what_to_add_when_no_serializer_context_knows_the_item()
    {
        var error = TestStack.ErrorOf(stack => new ItemTable<ItemTableTests>(stack, "Unknown"));

        Assert.Equal(
            """
            Test/Unknown:
              - ItemTableTests is in no source-generated JsonSerializerContext of ServerlessStack.Tests: its JSON names are unknown. Add [JsonSerializable(typeof(ItemTableTests))] to a context in that assembly.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
