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
        catch (SynthesisException error)
        {
            return Report(error.Message);
        }
        catch (Exception error) when (error is JsiiException || error.GetType() == typeof(Exception))
        {
            // What CDK throws arrives as a bare Exception, which nothing of ours throws. jsii may append the JavaScript stack; what stands before it is what CDK has to say.
            return Report(error.Message.Split(JavaScriptStack, 2)[0]);
        }
    }

    private static int Report(string message)
    {
        Console.Error.WriteLine($"error: {message}");
        return 1;
    }
}
