using System.Globalization;
using Amazon.CDK;

namespace ServerlessStack.Benchmarks.Synth;

/// <summary>The floor: a CDK app with nothing but empty stacks. What it takes is jsii's price, whoever writes the app.</summary>
internal static class BareApp
{
    /// <summary>The argument that makes this program be the bare app; the number of stacks follows.</summary>
    public const string Argument = "bare-app";

    /// <summary>Synthesizes it.</summary>
    /// <param name="stacks">The number of its stacks.</param>
    public static void Synthesize(int stacks)
    {
        var app = new App();
        for (var number = 1; number <= stacks; number++)
        {
            _ = new Stack(app, string.Create(CultureInfo.InvariantCulture, $"Empty{number}"));
        }

        app.Synth();
    }
}
