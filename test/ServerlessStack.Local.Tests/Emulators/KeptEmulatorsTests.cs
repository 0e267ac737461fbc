using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.Emulators;

public class KeptEmulatorsTests(EmulatedTarget emulated)
{
    private static readonly JsonObject Template = JsonNode.Parse("""
        {
          "Resources": {
            "Table": { "Type": "AWS::DynamoDB::Table", "Properties": { "AttributeDefinitions": [{ "AttributeName": "id", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "id", "KeyType": "HASH" }], "BillingMode": "PAY_PER_REQUEST" } },
            "Queue": { "Type": "AWS::SQS::Queue" },
            "Topic": { "Type": "AWS::SNS::Topic" },
            "Subscription": { "Type": "AWS::SNS::Subscription", "Properties": { "Protocol": "sqs", "TopicArn": { "Ref": "Topic" }, "Endpoint": { "Fn::GetAtt": ["Queue", "Arn"] }, "RawMessageDelivery": true } },
            "Stream": { "Type": "AWS::Kinesis::Stream", "Properties": { "ShardCount": 1 } }
          },
          "Outputs": { "Table": { "Value": { "Ref": "Table" } }, "Queue": { "Value": { "Ref": "Queue" } }, "Topic": { "Value": { "Ref": "Topic" } }, "Stream": { "Value": { "Ref": "Stream" } } }
        }
        """)!.AsObject();

    [Fact]
    public async Task Items_messages_and_subscriptions_are_there_after_a_restart()
    {
        emulated.RequireJava();
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("kept-").FullName;
        var options = Toolchain.Options(folder) with { IsKept = true };
        Dictionary<string, string> outputs;
        await using (var first = await TestTarget.StartAsync(options))
        {
            using var cloudFormation = new CloudFormationClient(first.Address);
            Assert.Equal("CREATE_COMPLETE", await cloudFormation.DeployAsync("Kept", Template));
            outputs = await cloudFormation.OutputsAsync("Kept");
            var emulators = first.Services.GetRequiredService<EmulatorClient>();
            await emulators.DynamoDbAsync("PutItem", new JsonObject { ["TableName"] = outputs["Table"], ["Item"] = new JsonObject { ["id"] = new JsonObject { ["S"] = "o-1" } } }, cancellation);
        }

        await using (var second = await TestTarget.StartAsync(options))
        {
            using var cloudFormation = new CloudFormationClient(second.Address);
            var emulators = second.Services.GetRequiredService<EmulatorClient>();
            var queue = (await cloudFormation.OutputsAsync("Kept"))["Queue"];
            Assert.StartsWith(second.Address.ToString(), queue, StringComparison.Ordinal);

            await emulators.SnsAsync("Publish", new Dictionary<string, string>(StringComparer.Ordinal) { ["TopicArn"] = outputs["Topic"], ["Message"] = "still here" }, cancellation);
            var received = await emulators.SqsAsync("ReceiveMessage", new JsonObject { ["QueueUrl"] = queue, ["WaitTimeSeconds"] = 20 }, cancellation);
            var items = await emulators.DynamoDbAsync("Scan", new JsonObject { ["TableName"] = outputs["Table"] }, cancellation);
            var stream = await emulators.KinesisAsync("DescribeStream", new JsonObject { ["StreamName"] = outputs["Stream"] }, cancellation);

            Assert.Equal("still here", received["Messages"]![0]!["Body"]!.ToString());
            Assert.Equal("o-1", items["Items"]![0]!["id"]!["S"]!.ToString());
            Assert.Equal("ACTIVE", stream["StreamDescription"]!["StreamStatus"]!.ToString());
            Assert.Equal("DELETE_COMPLETE", await cloudFormation.DeleteAsync("Kept"));
        }

        Directory.Delete(folder, recursive: true);
    }
}
