using System.ComponentModel;
using System.Diagnostics;
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
        Assert.SkipUnless(await IsThereAsync(), "There is no AWS CLI: sudo apt-get install awscli.");
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

    private async Task<JsonNode> AwsAsync(params string[] words)
    {
        var start = Start([.. words, "--endpoint-url", target.Target.Address.ToString(), "--region", "us-east-1", "--output", "json"]);
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, texts[1]);
        return JsonNode.Parse(texts[0])!;
    }

    private static async Task<bool> IsThereAsync()
    {
        try
        {
            using var process = Process.Start(Start(["--version"]))!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    // It signs with what it is given here and reads nothing of the user's.
    private static ProcessStartInfo Start(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("aws", words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("AWS_ACCESS_KEY_ID", "local"), ("AWS_SECRET_ACCESS_KEY", "local"), ("AWS_CONFIG_FILE", "/nowhere"), ("AWS_SHARED_CREDENTIALS_FILE", "/nowhere"), ("AWS_EC2_METADATA_DISABLED", "true") })
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
