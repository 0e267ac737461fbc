using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Tests;

/// <summary>Templates written in place.</summary>
internal static class Templates
{
    public static Template Of(string stack, string resources) => new(stack, JsonNode.Parse($$"""{ "Resources": {{resources}} }""")!.AsObject());

    public static string Resource(string id, string type, string path, string properties = "{}") =>
        $$"""{ "{{id}}": { "Type": "{{type}}", "Properties": {{properties}}, "Metadata": { "aws:cdk:path": "Shop/{{path}}" } } }""";
}
