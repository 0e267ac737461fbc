using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class TheTemplateTests
{
    private static readonly Lazy<Stack> Shop = new(() => TestStack.With(stack =>
    {
        var orders = new ItemTable<Order>(stack, "Orders");
        var function = new DotNetFunction<GetOrder>(stack, "GetOrder", new FunctionProps { Timeout = Duration.Seconds(7), Memory = Size.Mebibytes(512) });
        orders.GrantRead(function);
        new ObjectBucket(stack, "Receipts").GrantWrite(function);
        _ = new WorkQueue<OrderPlaced>(stack, "Work");
        _ = new Queue(stack, "Bare");
    }));

    private static TheTemplate Template => TheTemplate.Of(Shop.Value);

    [Fact]
    public void What_holds_reads_like_a_sentence()
    {
        Template.HasNoCustomResource().AllowsOnlyWhatIsNamed().Has(1, "AWS::Lambda::Function").Has(0, "AWS::SNS::Topic");
        Template.HasFunction("GetOrder").WithTimeout(Duration.Seconds(7)).WithMemory(Size.Mebibytes(512));
        Template.HasFunction("GetOrder").MayOnly(on: "Orders", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:BatchGetItem").MayOnly(on: "Receipts", "s3:PutObject").MayOnly(on: "Work");
        Template.HasQueue("Work").WithDeadLetters(afterReceives: 5).WithVisibilityTimeout(Duration.Minutes(1)).WithRetention(Duration.Days(4));
        Template.HasQueue("Work/DeadLetters").WithRetention(Duration.Days(14));
        Template.HasResource("AWS::DynamoDB::Table", "Orders").KeptForEver().With("KeySchema.0.AttributeName", "id").With("DeletionProtectionEnabled", true).Without("TableName");
    }

    [Fact]
    public void What_is_not_there_is_told_with_what_is() => Fails(
        """
        Test has no AWS::DynamoDB::Table at Accounts:
          - Test/Orders/Table
        """,
        () => Template.HasResource("AWS::DynamoDB::Table", "Accounts"));

    [Fact]
    public void A_name_for_two_asks_which() => Fails(
        """
        Test has several of AWS::SQS::Queue at Two; say which:
          - Test/Two/A
          - Test/Two/B
        """,
        () => TheTemplate.Of(TestStack.With(stack =>
        {
            var two = new global::Constructs.Construct(stack, "Two");
            _ = new Queue(two, "A");
            _ = new Queue(two, "B");
        })).HasQueue("Two"));

    [Fact]
    public void Another_value_is_shown_beside_the_one_that_must_be()
    {
        Fails("GetOrderFunction* (AWS::Lambda::Function): Timeout is 7, but must be 10.", () => Template.HasFunction("GetOrder").WithTimeout(Duration.Seconds(10)));
        Fails("GetOrderFunction* (AWS::Lambda::Function): MemorySize is 512, but must be 1024.", () => Template.HasFunction("GetOrder").WithMemory(Size.Gibibytes(1)));
        Fails("OrdersTable* (AWS::DynamoDB::Table): KeySchema.1.AttributeName is not set, but must be \"number\".", () => Template.HasResource("AWS::DynamoDB::Table", "Orders").With("KeySchema.1.AttributeName", "number"));
        Fails("OrdersTable* (AWS::DynamoDB::Table): BillingMode is \"PAY_PER_REQUEST\", but must be not set.", () => Template.HasResource("AWS::DynamoDB::Table", "Orders").Without("BillingMode"));
    }

    [Fact]
    public void Another_number_of_resources_is_told_with_their_ids() => Fails(
        """
        Test has 1 of AWS::Lambda::Function, but must have 2:
          - GetOrderFunction*
        """,
        () => Template.Has(2, "AWS::Lambda::Function"));

    [Fact]
    public void A_queue_without_dead_letters_is_told_what_that_means()
    {
        Fails("Bare* (AWS::SQS::Queue): it has no dead-letter queue, so a message that cannot be processed comes back until it expires.", () => Template.HasQueue("Bare").WithDeadLetters(afterReceives: 5));
        Fails("WorkQueue* (AWS::SQS::Queue): RedrivePolicy.maxReceiveCount is 5, but must be 3.", () => Template.HasQueue("Work").WithDeadLetters(afterReceives: 3));
    }

    [Fact]
    public void A_resource_that_can_be_deleted_is_not_kept() => Fails("Bare* (AWS::SQS::Queue): DeletionPolicy is \"Delete\", but must be \"Retain\".", () => Template.HasResource("AWS::SQS::Queue", "Bare").KeptForEver());

    [Fact]
    public void What_a_function_may_is_exact() => Fails(
        "GetOrderFunction* (AWS::Lambda::Function): on Orders it may dynamodb:BatchGetItem, dynamodb:GetItem, dynamodb:Query, but must be allowed dynamodb:GetItem.",
        () => Template.HasFunction("GetOrder").MayOnly(on: "Orders", "dynamodb:GetItem"));

    [Fact]
    public void A_wildcard_over_the_service_is_about_the_resource_too()
    {
        var stack = TestStack.With(stack =>
        {
            _ = new ItemTable<Order>(stack, "Orders");
            new DotNetFunction<GetOrder>(stack, "GetOrder").Function.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["dynamodb:Scan", "s3:GetObject"], Resources = ["*"] }));
        });

        TheTemplate.Of(stack).HasFunction("GetOrder").MayOnly(on: "Orders", "dynamodb:Scan");
    }

    [Fact]
    public void What_a_managed_policy_allows_is_unknown()
    {
        var stack = TestStack.With(stack =>
        {
            _ = new ItemTable<Order>(stack, "Orders");
            new DotNetFunction<GetOrder>(stack, "GetOrder").Role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AmazonDynamoDBFullAccess"));
        });

        Assert.Contains("has managed policies", Assert.Throws<TemplateAssertionException>(() => TheTemplate.Of(stack).HasFunction("GetOrder").MayOnly(on: "Orders")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_resource_is_named()
    {
        var stack = TestStack.With(stack => new CfnResource(stack, "Notifications", new CfnResourceProps { Type = "Custom::S3BucketNotifications" }));

        Fails(
            """
            Test has custom resources, whose functions run while it is deployed, with permissions of their own:
              - Notifications
            """,
            () => TheTemplate.Of(stack).HasNoCustomResource());
    }

    [Fact]
    public void A_policy_that_allows_more_is_told_unless_the_test_says_why()
    {
        var stack = TestStack.With(stack => new Role(stack, "Reader", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") })
            .AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["cloudwatch:GetMetricData"], Resources = ["*"] })));

        Fails(
            """
            Test allows more than it names:
              - ReaderDefaultPolicy* allows cloudwatch:GetMetricData on *; name the resource, or give the exception and its reason.
            """,
            () => TheTemplate.Of(stack).AllowsOnlyWhatIsNamed());
        TheTemplate.Of(stack).AllowsOnlyWhatIsNamed(new PolicyException("CloudWatch knows no resources for metrics.", statement => statement.Actions is ["cloudwatch:GetMetricData"]));
    }

    private static void Fails(string message, Action sentence) => Assert.Equal(
        message.ReplaceLineEndings("\n"),
        ResourceJson.HashAnywhere().Replace(Assert.Throws<TemplateAssertionException>(sentence).Message, "*"));
}
