using Amazon.CDK;
using Amazon.JSII.Runtime;

namespace ServerlessStack.Constructs;

/// <summary>Runs a CDK app: the whole of its <c>Program.cs</c>.</summary>
public static class ServerlessApp
{
    private const string JavaScriptStack = "\n    at ";

    /// <summary>Declares an app's stacks and synthesizes them. Whatever the user of the app can mend is written to standard error in one piece, without a stack trace.</summary>
    /// <param name="declare">Declares the stacks.</param>
    /// <returns>The process's exit code: 0 for success, 1 for an error that was reported.</returns>
    public static int Run(Action<App> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        JsiiTypes.ReadAhead();
        try
        {
            var app = new App();
            declare(app);
            app.Synth();
            return 0;
        }
        catch (Exception error) when (MessageOf(error) is { } message)
        {
            return Report(message);
        }
    }

    /// <summary>What the user of an app is told about an error.</summary>
    /// <param name="error">What was thrown while the app was declared or synthesized.</param>
    /// <returns>The message; <see langword="null"/> when it is a fault in the app's code, whose stack trace is needed.</returns>
    internal static string? MessageOf(Exception error) => error switch
    {
        SynthesisException => error.Message,

        // What CDK throws arrives as a bare Exception, which nothing of ours throws. jsii may append the JavaScript stack; what stands before it is what CDK has to say.
        JsiiException => CdkMessageOf(error),
        _ when error.GetType() == typeof(Exception) => CdkMessageOf(error),
        _ => null,
    };

    private static string CdkMessageOf(Exception error) => StackCycle.Explain(error.Message) ?? error.Message.Split(JavaScriptStack, 2)[0];

    private static int Report(string message)
    {
        Console.Error.WriteLine($"error: {message}");
        return 1;
    }
}
