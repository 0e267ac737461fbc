using System.Text.Json.Nodes;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.CloudFormation;

public class CdkDeploymentTests(EmulatedTarget target)
{
    private const string Orders = """
        {
          "Resources": {
            "Table": { "Type": "AWS::DynamoDB::Table", "Properties": { "AttributeDefinitions": [{ "AttributeName": "id", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "id", "KeyType": "HASH" }], "BillingMode": "PAY_PER_REQUEST", "StreamSpecification": { "StreamViewType": "NEW_AND_OLD_IMAGES" }, "Tags": [{ "Key": "stage", "Value": "dev" }] } },
            "Dead": { "Type": "AWS::SQS::Queue", "Properties": { "MessageRetentionPeriod": 1209600 } },
            "Work": { "Type": "AWS::SQS::Queue", "Properties": { "VisibilityTimeout": 60, "RedrivePolicy": { "deadLetterTargetArn": { "Fn::GetAtt": ["Dead", "Arn"] }, "maxReceiveCount": 5 } } },
            "Placed": { "Type": "AWS::SNS::Topic" },
            "Subscription": { "Type": "AWS::SNS::Subscription", "Properties": { "Protocol": "sqs", "TopicArn": { "Ref": "Placed" }, "Endpoint": { "Fn::GetAtt": ["Work", "Arn"] }, "RawMessageDelivery": true } },
            "Clicks": { "Type": "AWS::Kinesis::Stream", "Properties": { "StreamModeDetails": { "StreamMode": "ON_DEMAND" }, "RetentionPeriodHours": 48 } },
            "Role": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": {} } }
          },
          "Outputs": {
            "TableName": { "Value": { "Ref": "Table" } },
            "StreamArn": { "Value": { "Fn::GetAtt": ["Table", "StreamArn"] } },
            "QueueUrl": { "Value": { "Ref": "Work" } },
            "RoleArn": { "Value": { "Fn::GetAtt": ["Role", "Arn"] } },
            "Clicks": { "Value": { "Fn::GetAtt": ["Clicks", "Arn"] } }
          },
          "Parameters": { "BootstrapVersion": { "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/hnb659fds/version" } },
          "Rules": { "CheckBootstrapVersion": { "Assertions": [{ "Assert": { "Fn::Not": [{ "Fn::Contains": [["1", "2", "3", "4", "5"], { "Ref": "BootstrapVersion" }] }] }, "AssertDescription": "CDK bootstrap stack version 6 required." }] } }
        }
        """;

    [Fact]
    public async Task The_real_CDK_CLI_deploys_changes_and_destroys_a_stack()
    {
        target.RequireJava();
        using var assembly = new CloudAssembly();
        assembly.Put("Shop-Orders", Orders);

        var deployed = await CdkAsync(assembly, "deploy", "--all", "--require-approval", "never");

        Assert.Contains("Shop-Orders.TableName = Shop-Orders-Table-", deployed, StringComparison.Ordinal);
        Assert.Contains($"Shop-Orders.QueueUrl = {target.Target.Address}000000000000/Shop-Orders-Work-", deployed, StringComparison.Ordinal);
        var tables = await target.Emulators.DynamoDbAsync("ListTables", [], TestContext.Current.CancellationToken);
        Assert.Contains(tables["TableNames"]!.AsArray(), name => name!.ToString().StartsWith("Shop-Orders-Table-", StringComparison.Ordinal));

        var again = await CdkAsync(assembly, "deploy", "--all", "--require-approval", "never");
        Assert.Contains("(no changes)", again, StringComparison.Ordinal);

        var changed = JsonNode.Parse(Orders)!;
        changed["Resources"]!["Work"]!["Properties"]!["VisibilityTimeout"] = 90;
        assembly.Put("Shop-Orders", changed.ToJsonString());
        var updated = await CdkAsync(assembly, "deploy", "--all", "--require-approval", "never");
        Assert.Contains("UPDATE_COMPLETE", updated, StringComparison.Ordinal);

        await CdkAsync(assembly, "destroy", "--all", "--force");
        var left = await target.Emulators.DynamoDbAsync("ListTables", [], TestContext.Current.CancellationToken);
        Assert.DoesNotContain(left["TableNames"]!.AsArray(), name => name!.ToString().StartsWith("Shop-Orders-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_real_CDK_CLI_tells_why_a_deployment_was_rolled_back_and_what_is_not_supported()
    {
        target.RequireJava();
        using var assembly = new CloudAssembly();
        assembly.Put("Shop-Broken", """
            {
              "Resources": {
                "Work": { "Type": "AWS::SQS::Queue" },
                "Placed": { "Type": "AWS::SNS::Topic" },
                "Mail": { "Type": "AWS::SNS::Subscription", "DependsOn": "Work", "Properties": { "Protocol": "email", "TopicArn": { "Ref": "Placed" }, "Endpoint": "a@example.com" } }
              }
            }
            """);

        var (exitCode, output) = await CdkCommand.RunAsync(target.Target.Address, assembly, "deploy", "--all", "--require-approval", "never");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Protocol email: the local target delivers to sqs and lambda only.", output, StringComparison.Ordinal);
        Assert.Contains("ROLLBACK_COMPLETE", output, StringComparison.Ordinal);

        assembly.Put("Shop-Broken", """{ "Resources": { "Cache": { "Type": "AWS::ElastiCache::Cluster" }, "Work": { "Type": "AWS::SQS::Queue", "Properties": { "Colour": "red" } } } }""");
        var (refused, reasons) = await CdkCommand.RunAsync(target.Target.Address, assembly, "deploy", "--all", "--require-approval", "never");

        Assert.NotEqual(0, refused);
        Assert.Contains("Cache: the resource type AWS::ElastiCache::Cluster", reasons, StringComparison.Ordinal);
        Assert.Contains("Work (AWS::SQS::Queue): the property Colour", reasons, StringComparison.Ordinal);
    }

    private async Task<string> CdkAsync(CloudAssembly assembly, params string[] words)
    {
        var (exitCode, output) = await CdkCommand.RunAsync(target.Target.Address, assembly, words);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
