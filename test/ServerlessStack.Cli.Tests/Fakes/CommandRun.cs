using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>One run of the command in a clone that has nothing but the files the command looks for.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error, FakeProcessRunner Processes)
{
    public static Task<CommandRun> Of(params string[] typed) => With(new FakeProcessRunner(), typed);

    public static async Task<CommandRun> With(FakeProcessRunner processes, params string[] typed)
    {
        using var clone = TestFolder.OfClone();
        return await In(clone.Path, processes, typed);
    }

    public static async Task<CommandRun> In(string folder, FakeProcessRunner processes, params string[] typed)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await new CommandLine(Screen.Plain(output, error), processes, new FakeTime(), folder).RunAsync(typed);
        return new CommandRun(exitCode, Text(output), Text(error), processes);
    }

    /// <summary>The arguments that the CDK CLI got, in one line, without the path of its script.</summary>
    public string CdkCommandLine => string.Join(' ', Processes.Cdk.Arguments.Skip(1));

    private static string Text(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");
}
