using System.Text.Json;
using ServerlessStack.Constructs.Graph;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class DeployedTextTests
{
    [Theory]
    [InlineData("""{ "A": "b", "C": [ 1, true ] }""", """{"A":"b","C":[1,true]}""")]
    [InlineData("""{ "A": "{\"POST /orders\":1}" }""", """{"A":"{\"POST /orders\":1}"}""")]
    [InlineData(
        """{ "Fn::Join": [ "", [ "arn:", { "Ref": "AWS::Partition" }, ":logs:", { "Ref": "AWS::Region" }, ":", { "Ref": "AWS::AccountId" } ] ] }""",
        "\"arn:aws:logs:us-east-1:123456789012\"")]
    [InlineData("""{ "Resource": { "Fn::GetAtt": [ "Orders", "Arn" ] } }""", """{"Resource":"arn:aws:sqs:us-east-1:123456789012:name-of-fifteen"}""")]
    [InlineData("""[ { "Ref": "Orders" }, {} ]""", """["arn:aws:sqs:us-east-1:123456789012:name-of-fifteen",{}]""")]
    public void Is_as_long_as_what_is_deployed(string template, string deployed)
    {
        using var json = JsonDocument.Parse(template);

        Assert.Equal(deployed.Length, DeployedText.LengthOf(json.RootElement));
    }
}
