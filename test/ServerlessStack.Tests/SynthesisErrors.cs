using Amazon.CDK;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests;

/// <summary>What a synthesis refuses, after every construct was made.</summary>
internal static class SynthesisErrors
{
    private const string Heading = "Validation failed with the following errors:\n";
    private const string JavaScriptStack = "\n    at ";

    /// <summary>Declares something in a stack, synthesizes its app and gives the problems, one a line.</summary>
    /// <returns>The problems; empty when the app synthesizes.</returns>
    public static string Of(Action<Stack> declare)
    {
        var stack = TestStack.Create();
        declare(stack);
        return Of((App)stack.Node.Root);
    }

    /// <summary>Synthesizes an app and gives the problems, one a line.</summary>
    /// <returns>The problems; empty when the app synthesizes.</returns>
    public static string Of(App app)
    {
        if (Record.Exception(() => app.Synth()) is not { } error)
        {
            return string.Empty;
        }

        var text = error.Message.ReplaceLineEndings("\n").Split(JavaScriptStack, 2)[0];
        var start = text.IndexOf(Heading, StringComparison.Ordinal);
        Assert.True(start >= 0, text);
        return string.Join('\n', text[(start + Heading.Length)..].Split('\n').Select(line => line.Trim()));
    }
}
