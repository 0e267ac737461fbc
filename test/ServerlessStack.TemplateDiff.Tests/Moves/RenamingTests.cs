using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Moves;

namespace ServerlessStack.TemplateDiff.Tests.Moves;

public sealed class RenamingTests
{
    [Fact]
    public void Every_way_to_refer_to_a_resource_is_rewritten_and_nothing_else()
    {
        const string Text = """
            { "Resources": { "ID": { "Type": "T" }, "Other": { "Type": "T", "DependsOn": ["ID", "X"], "Properties": { "A": { "Ref": "ID" }, "B": { "Fn::GetAtt": ["ID", "Arn"] },
              "C": { "Fn::GetAtt": "ID.Arn" }, "D": { "Fn::Sub": "${ID}-${ID.Arn}-${IDs}-ID" }, "E": { "Fn::Sub": ["${ID}${V}", { "V": { "Ref": "ID" } }] }, "F": "Old" } } },
              "Outputs": { "O": { "Value": { "Ref": "ID" } } } }
            """;
        var before = new Template("Shop", Parse(Text.Replace("\"F\": \"Old\"", "\"F\": \"ID\"", StringComparison.Ordinal).Replace("ID", "Old", StringComparison.Ordinal)));
        var expected = Parse(Text.Replace("-ID\"", "-Old\"", StringComparison.Ordinal).Replace("${IDs}", "${Olds}", StringComparison.Ordinal).Replace("ID", "New", StringComparison.Ordinal));

        var renamed = new Renaming(new Dictionary<string, string>(StringComparer.Ordinal) { ["Old"] = "New" }).Apply(before, []);

        Assert.Equal(expected.ToJsonString(), renamed.Json.ToJsonString());
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
