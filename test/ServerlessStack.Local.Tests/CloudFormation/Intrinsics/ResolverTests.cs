using System.Text.Json.Nodes;
using ServerlessStack.Local.CloudFormation.Intrinsics;

namespace ServerlessStack.Local.Tests.CloudFormation.Intrinsics;

public class ResolverTests
{
    [Theory]
    [InlineData("""{ "Ref": "Name" }""", "\"shop\"")]
    [InlineData("""{ "Fn::GetAtt": ["Queue", "Arn"] }""", "\"Queue/Arn\"")]
    [InlineData("""{ "Fn::GetAtt": "Queue.Deep.Name" }""", "\"Queue/Deep.Name\"")]
    [InlineData("""{ "Fn::GetAtt": ["Queue", "Deep.Name"] }""", "\"Queue/Deep.Name\"")]
    [InlineData("""{ "Fn::Join": ["-", ["a", { "Ref": "Name" }, 1]] }""", "\"a-shop-1\"")]
    [InlineData("""{ "Fn::Join": [",", { "Ref": "List" }] }""", "\"one,two\"")]
    [InlineData("""{ "Fn::Sub": "${Name}:${Queue.Arn}:${!Literal}" }""", "\"shop:Queue/Arn:${Literal}\"")]
    [InlineData("""{ "Fn::Sub": ["${Name}-${Other}", { "Other": { "Ref": "Name" } }] }""", "\"shop-shop\"")]
    [InlineData("""{ "Fn::Select": ["1", ["a", "b"]] }""", "\"b\"")]
    [InlineData("""{ "Fn::Select": [2, { "Fn::Split": ["/", "a/b/c"] }] }""", "\"c\"")]
    [InlineData("""{ "Fn::If": ["Yes", 1, 2] }""", "1")]
    [InlineData("""{ "Fn::If": ["No", 1, { "Ref": "Name" }] }""", "\"shop\"")]
    [InlineData("""{ "Fn::FindInMap": ["Sizes", { "Ref": "Name" }, "small"] }""", "7")]
    [InlineData("""{ "Fn::FindInMap": ["Sizes", "none", "small", { "DefaultValue": "x" }] }""", "\"x\"")]
    [InlineData("""{ "Fn::ImportValue": { "Fn::Sub": "${Name}-table" } }""", "\"imported shop-table\"")]
    [InlineData("""{ "Fn::GetStackOutput": { "StackName": "Data", "OutputName": "Name", "Region": "here" } }""", "\"Data/Name\"")]
    [InlineData("""{ "Fn::Base64": "hello" }""", "\"aGVsbG8=\"")]
    [InlineData("""{ "Fn::GetAZs": "" }""", """["zone-a"]""")]
    [InlineData("""{ "Fn::ToJsonString": { "a": { "Ref": "Name" } } }""", "\"{\\u0022a\\u0022:\\u0022shop\\u0022}\"")]
    [InlineData("""{ "Fn::Length": { "Ref": "List" } }""", "2")]
    [InlineData("""{ "a": { "Ref": "AWS::NoValue" }, "b": [1, { "Ref": "AWS::NoValue" }] }""", """{"b":[1]}""")]
    [InlineData("""{ "Ref": "Name", "Other": 1 }""", """{"Ref":"Name","Other":1}""")]
    public void Every_function_has_its_value(string template, string expected) => Assert.Equal(expected, new Resolver(new Values()).Resolve(JsonNode.Parse(template))?.ToJsonString());

    [Theory]
    [InlineData("""{ "Fn::Equals": ["1", 1] }""", true)]
    [InlineData("""{ "Fn::Equals": [{ "Ref": "Name" }, "prod"] }""", false)]
    [InlineData("""{ "Fn::And": [{ "Condition": "Yes" }, { "Fn::Not": [{ "Condition": "No" }] }] }""", true)]
    [InlineData("""{ "Fn::Or": [{ "Condition": "No" }, { "Fn::Equals": ["a", "a"] }] }""", true)]
    [InlineData("""{ "Fn::Contains": [["a", "b"], "c"] }""", false)]
    [InlineData("""{ "Fn::Contains": [{ "Ref": "List" }, "two"] }""", true)]
    [InlineData("""{ "Fn::EachMemberIn": [["a"], ["a", "b"]] }""", true)]
    [InlineData("""{ "Fn::EachMemberEquals": [["a", "b"], "a"] }""", false)]
    public void Every_condition_is_evaluated(string condition, bool expected) => Assert.Equal(expected, new ConditionEvaluator(new Values()).Evaluate(JsonNode.Parse(condition)));

    [Theory]
    [InlineData("""{ "Fn::Select": [5, ["a"]] }""", "Fn::Select cannot select index 5 of 1 values.")]
    [InlineData("""{ "Fn::Join": ["-"] }""", "Fn::Join takes 2 arguments: [\"-\"]")]
    [InlineData("""{ "Fn::FindInMap": ["Sizes", "none", "small"] }""", "Fn::FindInMap: Sizes has no none.small.")]
    [InlineData("""{ "Fn::Nonsense": 1 }""", "Fn::Nonsense is not supported by the local target.")]
    [InlineData("""{ "Fn::GetStackOutput": { "StackName": "Data", "OutputName": "Name", "Region": "there" } }""", "Fn::GetStackOutput: the region there is not here; the local target has here only.")]
    public void What_has_no_value_says_why(string template, string reason) => Assert.Equal(reason, Assert.Throws<IntrinsicException>(() => new Resolver(new Values()).Resolve(JsonNode.Parse(template))).Message);

    [Fact]
    public void References_are_found_wherever_they_are()
    {
        var node = JsonNode.Parse("""{ "a": { "Ref": "One" }, "b": [{ "Fn::GetAtt": ["Two", "Arn"] }, { "Fn::Sub": ["${Three.Arn}${Own}${!No}", { "Own": { "Ref": "Four" } }] }], "c": { "Fn::If": ["Yes", { "Ref": "Five" }, 1] } }""");

        Assert.Equal(["One", "Two", "Three", "Four", "Five"], References.Of(node));
    }

    private sealed class Values : IValues
    {
        public IReadOnlyList<string> Zones { get; } = ["zone-a"];

        public JsonNode? Ref(string name) => name switch
        {
            "Name" => "shop",
            "List" => new JsonArray("one", "two"),
            "AWS::Region" => "here",
            _ => null,
        };

        public JsonNode GetAtt(string logicalId, string attribute) => $"{logicalId}/{attribute}";

        public bool Condition(string name) => name == "Yes";

        public JsonNode? Mapping(string map, string first, string second) => (map, first, second) == ("Sizes", "shop", "small") ? 7 : null;

        public string Import(string export) => $"imported {export}";

        public string StackOutput(string stack, string output) => $"{stack}/{output}";
    }
}
