using System.Text.Json.Nodes;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.CloudFormation;

/// <summary>A check by a client that we did not write.</summary>
public class AwsCliTests(EmulatedTarget target)
{
    private const string Template = """
        {
          "Resources": {
            "Table": { "Type": "AWS::DynamoDB::Table", "Properties": { "AttributeDefinitions": [{ "AttributeName": "id", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "id", "KeyType": "HASH" }], "BillingMode": "PAY_PER_REQUEST" } },
            "Queue": { "Type": "AWS::SQS::Queue" },
            "Topic": { "Type": "AWS::SNS::Topic" },
            "Stream": { "Type": "AWS::Kinesis::Stream", "Properties": { "ShardCount": 1 } }
          },
          "Outputs": { "Table": { "Value": { "Ref": "Table" } }, "Queue": { "Value": { "Ref": "Queue" } }, "Topic": { "Value": { "Ref": "Topic" } }, "Stream": { "Value": { "Ref": "Stream" } } }
        }
        """;

    [Fact]
    public async Task The_AWS_CLI_sees_the_same_stacks_queues_topics_tables_and_streams()
    {
        await AwsCommand.RequireAsync();
        using var cloudFormation = new CloudFormationClient(target.Target.Address);
        target.RequireJava();
        await cloudFormation.DeployAsync("SeenByOthers", JsonNode.Parse(Template)!);
        var outputs = await cloudFormation.OutputsAsync("SeenByOthers");

        Assert.Equal("000000000000", (await AwsAsync("sts", "get-caller-identity"))["Account"]!.ToString());
        Assert.Contains((await AwsAsync("cloudformation", "list-stacks"))["StackSummaries"]!.AsArray(), stack => stack!["StackName"]!.ToString() == "SeenByOthers");
        Assert.Equal("CREATE_COMPLETE", (await AwsAsync("cloudformation", "describe-stacks", "--stack-name", "SeenByOthers"))["Stacks"]![0]!["StackStatus"]!.ToString());
        Assert.NotEmpty((await AwsAsync("cloudformation", "describe-stack-events", "--stack-name", "SeenByOthers"))["StackEvents"]!.AsArray());
        Assert.Contains((await AwsAsync("sqs", "list-queues"))["QueueUrls"]!.AsArray(), queue => queue!.ToString() == outputs["Queue"]);
        Assert.Contains((await AwsAsync("sns", "list-topics"))["Topics"]!.AsArray(), topic => topic!["TopicArn"]!.ToString() == outputs["Topic"]);
        Assert.Contains((await AwsAsync("dynamodb", "list-tables"))["TableNames"]!.AsArray(), table => table!.ToString() == outputs["Table"]);
        Assert.Contains((await AwsAsync("kinesis", "list-streams"))["StreamNames"]!.AsArray(), stream => stream!.ToString() == outputs["Stream"]);
    }

    private Task<JsonNode> AwsAsync(params string[] words) => AwsCommand.RunAsync(target.Target.Address, words);
}
