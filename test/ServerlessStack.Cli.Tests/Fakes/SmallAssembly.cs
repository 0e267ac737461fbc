namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>Writes cloud assemblies of one stack with one queue.</summary>
internal static class SmallAssembly
{
    public static string Template(int visibility = 60, string description = "Waits", bool encrypted = true) =>
        $$"""
        { "Resources": { "Queue1": { "Type": "AWS::SQS::Queue", "Metadata": { "aws:cdk:path": "Shop/Orders/Queue/Resource" },
          "Properties": { "VisibilityTimeout": {{visibility}}, "SqsManagedSseEnabled": {{(encrypted ? "true" : "false")}}, "Tags": [{ "Key": "about", "Value": "{{description}}" }] } } } }
        """;

    public static string WriteAssembly(this TestFolder folder, string name, string template)
    {
        Write(Path.Combine(folder.Path, name), template);
        return Path.Combine(folder.Path, name);
    }

    public static void Write(string folder, string template, string stack = "Shop")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{stack}.template.json"), template);
        File.WriteAllText(
            Path.Combine(folder, "manifest.json"),
            $$"""{ "artifacts": { "{{stack}}": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "{{stack}}.template.json" } } } }""");
    }
}
