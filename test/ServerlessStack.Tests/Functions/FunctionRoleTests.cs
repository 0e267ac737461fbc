using System.Text.Json;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda.EventSources;
using Amazon.CDK.AWS.SecretsManager;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Functions;

// CDK's Template refuses what CloudFormation would: resources that wait for each other.
public sealed class FunctionRoleTests
{
    [Fact]
    public void What_this_library_grants_is_part_of_the_role()
    {
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts").GrantRead(new DotNetFunction<PlaceOrder>(stack, "PlaceOrder")));

        template.ResourceCountIs("AWS::IAM::Role", 1);
        template.ResourceCountIs("AWS::IAM::Policy", 0);
        template.ResourceCountIs("AWS::IAM::ManagedPolicy", 0);
        Assert.Equal(
            ["logs:CreateLogStream", "logs:PutLogEvents", "s3:GetObject", "sqs:SendMessage", "xray:PutTelemetryRecords", "xray:PutTraceSegments"],
            template.RoleStatements().SelectMany(statement => statement.Actions).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_others_grant_is_one_policy_beside_it()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var function = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
            new Topic(stack, "Foreign").GrantPublish(function.Function);
            new Secret(stack, "Password").GrantRead(function.Role);
        });

        template.ResourceCountIs("AWS::IAM::Role", 1);
        template.ResourceCountIs("AWS::IAM::ManagedPolicy", 0);
        var allowed = string.Concat(template.Allowed("PlaceOrderGrants", "PolicyDocument"));
        Assert.Contains("sns:Publish", allowed, StringComparison.Ordinal);
        Assert.Contains("secretsmanager:GetSecretValue", allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_may_invoke_itself()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var function = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder").Function;
            function.GrantInvoke(function);
        });

        Assert.Contains(template.RoleStatements(), statement => statement.Actions.Contains("lambda:InvokeFunction"));
    }

    [Fact]
    public void A_function_may_read_a_secret_whose_key_names_its_role()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var secret = new Secret(stack, "Password", new SecretProps { EncryptionKey = new Key(stack, "Key") });
            secret.GrantRead(new DotNetFunction<PlaceOrder>(stack, "PlaceOrder").Function);
        });

        Assert.Contains(template.RoleStatements(), statement => statement.Actions.Contains("secretsmanager:GetSecretValue"));
    }

    [Fact]
    public void An_event_source_of_CDK_waits_for_its_grant()
    {
        var template = TestStack.TemplateOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder").Function.AddEventSource(new SqsEventSource(new Queue(stack, "Foreign"))));

        Assert.Contains(
            template.FindResources("AWS::IAM::Policy").Keys.Single(),
            JsonSerializer.Serialize(template.Only("AWS::Lambda::EventSourceMapping")["DependsOn"]),
            StringComparison.Ordinal);
    }
}
