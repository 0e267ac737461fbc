using System.Text.Json;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Reads the outputs of a template that are meant for people.</summary>
internal static class OutputReader
{
    // The names CDK gives to outputs it adds by itself to carry a value to another stack: strong and weak references.
    private static readonly string[] PlumbingPrefixes = ["ExportsOutput", "PublishOutput"];

    /// <summary>The outputs, in the template's order.</summary>
    public static IEnumerable<CloudOutput> Read(JsonElement template) =>
        from output in template.Members("Outputs")
        where !PlumbingPrefixes.Any(prefix => output.Name.StartsWith(prefix, StringComparison.Ordinal))
        select new CloudOutput(output.Name, output.Value.Text("Description"));
}
