using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Tests.Rendering;

public sealed class ValueTextTests
{
    private static readonly ValueText Text = new(id => id == "Queue1" ? "Orders/Queue" : id);

    [Theory]
    [InlineData("""{ "Ref": "Queue1" }""", "${Orders/Queue}")]
    [InlineData("""{ "Ref": "AWS::Region" }""", "${AWS::Region}")]
    [InlineData("""{ "Fn::GetAtt": ["Queue1", "Arn"] }""", "${Orders/Queue.Arn}")]
    [InlineData("""{ "Fn::GetAtt": "Queue1.Arn" }""", "${Orders/Queue.Arn}")]
    [InlineData("""{ "Fn::Join": ["/", ["a", { "Ref": "Queue1" }]] }""", "a/${Orders/Queue}")]
    [InlineData("""{ "Fn::Sub": "x-${Queue1}-${Queue1.Arn}-${!Literal}-${AWS::Region}" }""", "x-${Orders/Queue}-${Orders/Queue.Arn}-${Literal}-${AWS::Region}")]
    [InlineData("""{ "Fn::Sub": ["${A}-${Queue1}", { "A": { "Fn::If": ["Prod", "p", "d"] } }] }""", "if Prod then p else d-${Orders/Queue}")]
    [InlineData("""{ "Fn::If": ["Prod", { "Ref": "AWS::NoValue" }, { "Fn::Select": [0, { "Fn::Split": [",", "a,b"] }] }] }""", """if Prod then ${AWS::NoValue} else a,b split at ","[0]""")]
    [InlineData("""{ "Fn::FindInMap": ["Sizes", { "Ref": "Stage" }, "Memory"] }""", "Sizes[${Stage}][Memory]")]
    [InlineData("""{ "Fn::ImportValue": "shared" }""", "${import shared}")]
    [InlineData("""{ "Fn::GetStackOutput": { "StackName": "Data", "OutputName": "Arn" } }""", "${Data/Arn}")]
    [InlineData("""{ "Fn::And": [{ "Condition": "A" }, { "Fn::Not": [{ "Fn::Equals": [{ "Ref": "Stage" }, "dev"] }] }] }""", "(A and not (${Stage} = dev))")]
    [InlineData("""{ "Fn::Cidr": ["10.0.0.0/8", 2] }""", "Cidr([10.0.0.0/8, 2])")]
    [InlineData("""{ "a": 1, "b": [true, "x", null] }""", "{ a: 1, b: [true, x, nothing] }")]
    public void A_value_reads_like_what_it_results_in(string json, string expected) => Assert.Equal(expected, Text.Of(JsonNode.Parse(json)));

    [Fact]
    public void A_long_value_is_shortened() => Assert.Equal(new string('a', 159) + "…", Text.Of(JsonValue.Create(new string('a', 500))));

    [Fact]
    public void No_value_is_no_text() => Assert.Null(Text.Of(null));
}
