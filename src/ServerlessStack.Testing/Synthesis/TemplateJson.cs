using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.Assertions;

namespace ServerlessStack.Testing;

/// <summary>A stack's template as JSON.</summary>
internal static class TemplateJson
{
    /// <summary>Synthesizes the stack with its app.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>The template.</returns>
    public static JsonObject Of(Stack stack) => JsonSerializer.SerializeToNode(Template.FromStack(stack).ToJSON())!.AsObject();
}
