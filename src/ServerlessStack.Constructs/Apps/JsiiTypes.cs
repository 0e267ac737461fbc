using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>
/// The types of CDK's .NET assembly. jsii looks at every one of them when the first construct is made, which is most of what a synthesis takes;
/// while it still waits for Node to start, the runtime can load them already.
/// </summary>
internal static class JsiiTypes
{
    /// <summary>Loads the types and their attributes in the background. Nothing depends on it: who comes too early loads them itself.</summary>
    public static void ReadAhead() => _ = Task.Run(() =>
    {
        foreach (var type in typeof(App).Assembly.GetTypes())
        {
            _ = type.GetCustomAttributesData();
        }
    });
}
