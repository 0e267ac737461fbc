using Amazon.CDK;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Apps;

/// <summary>How an app ended and what it wrote to standard error.</summary>
internal sealed record AppRun(int Code, string Errors)
{
    public static AppRun Of(Action<App> declare)
    {
        var before = Console.Error;
        using var errors = new StringWriter();
        Console.SetError(errors);
        try
        {
            var code = ServerlessApp.Run(declare);
            return new AppRun(code, errors.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
