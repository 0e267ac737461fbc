using Amazon.JSII.Runtime;
using ServerlessStack.Constructs;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront;

/// <summary>Tells a person at a terminal what is wrong, without a stack trace.</summary>
internal static class AppErrors
{
    /// <summary>Runs the app.</summary>
    /// <param name="run">The app.</param>
    /// <returns>The exit code: 0 for success, 1 for an error that was reported.</returns>
    public static int Report(Action run)
    {
        try
        {
            run();
            return 0;
        }
        catch (Exception error) when (error is InvalidConstructException or UnknownStageException or LambdaProjectNotFoundException or FunctionPublishException)
        {
            Console.Error.WriteLine($"error: {error.Message}");
            return 1;
        }
        catch (JsiiException error)
        {
            // jsii appends the JavaScript stack to the message; the first lines hold what CDK has to say.
            Console.Error.WriteLine($"error: {error.Message.Split("\n    at ", 2)[0]}");
            return 1;
        }
    }
}
