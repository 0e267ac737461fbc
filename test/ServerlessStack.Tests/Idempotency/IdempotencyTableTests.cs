using ServerlessStack.Constructs;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Idempotency;

public sealed class IdempotencyTableTests
{
    private static readonly IdempotencyTableProps Full = new() { RecoveryDays = 7, Protection = DataProtection.Disposable };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new IdempotencyTable(stack, "Idempotency");
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new IdempotencyTable(stack, "Idempotency", Full);
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Is_on_demand_encrypted_protected_and_forgets_by_itself()
    {
        var template = TestStack.TemplateOf(stack => new IdempotencyTable(stack, "Idempotency"));

        template.Has("AWS::DynamoDB::Table", new()
        {
            ["BillingMode"] = "PAY_PER_REQUEST",
            ["SSESpecification"] = new Dictionary<string, object> { ["SSEEnabled"] = true },
            ["TimeToLiveSpecification"] = new Dictionary<string, object> { ["AttributeName"] = "expiresAt", ["Enabled"] = true },
            ["DeletionProtectionEnabled"] = true,
        });
        Assert.Equal("Retain", template.Only("AWS::DynamoDB::Table")["DeletionPolicy"]);
    }

    [Fact]
    public void Is_keyed_by_the_stores_id() => TestStack.TemplateOf(stack => new IdempotencyTable(stack, "Idempotency")).Has("AWS::DynamoDB::Table", new()
    {
        ["KeySchema"] = new object[] { new Dictionary<string, object> { ["AttributeName"] = "id", ["KeyType"] = "HASH" } },
        ["AttributeDefinitions"] = new object[] { new Dictionary<string, object> { ["AttributeName"] = "id", ["AttributeType"] = "S" } },
    });

    [Fact]
    public void Cannot_be_restored_to_a_time_before_something_was_handled() => Assert.DoesNotContain(
        "PointInTimeRecoverySpecification",
        TestStack.TemplateOf(stack => new IdempotencyTable(stack, "Idempotency")).PropertiesOfOnly("AWS::DynamoDB::Table"));

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new IdempotencyTable(stack, "Idempotency", Full));

        template.Has("AWS::DynamoDB::Table", new()
        {
            ["PointInTimeRecoverySpecification"] = new Dictionary<string, object> { ["PointInTimeRecoveryEnabled"] = true, ["RecoveryPeriodInDays"] = 7 },
            ["DeletionProtectionEnabled"] = false,
        });
        Assert.Equal("Delete", template.Only("AWS::DynamoDB::Table")["DeletionPolicy"]);
    }

    [Fact]
    public void A_grant_allows_the_stores_writes_and_nothing_else()
    {
        var stack = TestStack.With(stack => new IdempotencyTable(stack, "Idempotency").GrantUse(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder")));

        TheTemplate.Of(stack).AllowsOnlyWhatIsNamed().HasFunction("FulfilOrder").MayOnly(on: "Idempotency", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem");
    }

    [Fact]
    public void A_grant_links_the_table_and_tells_the_functions_apart()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var table = new IdempotencyTable(stack, "Idempotency");
            table.GrantUse(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
            table.GrantUse(new DotNetFunction<FulfilOrder>(stack, "FulfilExpress"));
        });

        foreach (var function in new[] { "FulfilOrder", "FulfilExpress" })
        {
            template.Has("AWS::Lambda::Function", new()
            {
                ["Environment"] = new Dictionary<string, object>
                {
                    ["Variables"] = new Dictionary<string, object>
                    {
                        ["STACK_IDEMPOTENCY_TABLE"] = Amazon.CDK.Assertions.Match.AnyValue(),
                        ["STACK_IDEMPOTENCY_SCOPE"] = $"Test/{function}",
                    },
                },
            });
        }
    }

    [Fact]
    public void Two_tables_for_one_function_need_two_names()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            var first = new IdempotencyTable(stack, "Idempotency");
            first.GrantUse(function);
            first.GrantUse(function);
            var payments = new IdempotencyTable(stack, "Payments");
            payments.GrantUse(function, linkAs: "Payments");
            payments.GrantUse(function);
        });

        Assert.Equal(
            "Test/FulfilOrder:\n  - STACK_IDEMPOTENCY_TABLE is set already, by Environment or by a grant on another resource, but a function reads one resource by it. "
            + "Name this link in its grant, such as linkAs: \"Payments\", and use the same name where the function reads it from its Links.",
            error);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(36)]
    public void Refuses_a_recovery_that_dynamo_db_refuses(int days) => Assert.Equal(
        $"Test/Idempotency:\n  - RecoveryDays ({days}) must be 1 to 35, or DynamoDB refuses the table.",
        TestStack.ErrorOf(stack => new IdempotencyTable(stack, "Idempotency", new() { RecoveryDays = days })));

    [Fact]
    public void Refuses_a_function_whose_records_could_be_mistaken_or_have_keys_too_long()
    {
        var id = "Fulfil#" + new string('x', 240);
        var error = TestStack.ErrorOf(stack =>
        {
            var deep = new global::Constructs.Construct(new global::Constructs.Construct(stack, new string('y', 200)), new string('z', 200));
            new IdempotencyTable(stack, "Idempotency").GrantUse(new DotNetFunction<FulfilOrder>(deep, id));
        });

        Assert.Contains("must not contain '#', or its records could be mistaken for those of another function.", error, StringComparison.Ordinal);
        Assert.Contains("must have at most 512 bytes, or its records would have keys longer than DynamoDB takes.", error, StringComparison.Ordinal);
    }
}
