using Amazon.CDK;

namespace ServerlessStack.Benchmarks.Synth;

/// <summary>The floor: a CDK app with one empty stack. What it takes is jsii's price, whoever writes the app.</summary>
internal static class BareApp
{
    /// <summary>The argument that makes this program be the bare app.</summary>
    public const string Argument = "bare-app";

    public static void Synthesize()
    {
        var app = new App();
        _ = new Stack(app, "Empty");
        app.Synth();
    }
}
