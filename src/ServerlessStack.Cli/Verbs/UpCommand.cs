using System.CommandLine;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Verbs;

/// <summary>The verb <c>up</c> with its options, as help and the parser see it.</summary>
internal static class UpCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "up";

    /// <summary>The stage to deploy.</summary>
    public static readonly Option<string> Stage = Of<string>("--stage", "The stage to deploy, for example dev. The app's default is dev.", "NAME");

    /// <summary>Whether changes are deployed as they are made.</summary>
    public static readonly Option<bool> Watch = Of<bool>("--watch", "Build and deploy again whenever a source changes.");

    /// <summary>Whether the next target finds what this one leaves.</summary>
    public static readonly Option<bool> Keep = Of<bool>("--keep", "Keep stacks, tables, queues and objects for the next time, at the same port. Without it the target begins empty.");

    /// <summary>The port.</summary>
    public static readonly Option<int> Port = Of<int>("--port", "The port on 127.0.0.1. A free one when omitted.", "N");

    /// <summary>A DynamoDB to use.</summary>
    public static readonly Option<string> DynamoDb = Of<string>("--dynamodb", "A DynamoDB to use instead of the DynamoDB Local of node_modules.", "URL");

    /// <summary>A Kinesis to use.</summary>
    public static readonly Option<string> Kinesis = Of<string>("--kinesis", "A Kinesis to use instead of the kinesalite of node_modules.", "URL");

    /// <summary>An SQS and SNS to use.</summary>
    public static readonly Option<string> Messaging = Of<string>("--messaging", "An SQS and SNS to use instead of the fauxqs of node_modules.", "URL");

    /// <summary>Another emulator to deploy to.</summary>
    public static readonly Option<string> Endpoint = Of<string>("--endpoint", "Deploy to another emulator of AWS, such as LocalStack, that runs already, instead of starting the local target.", "URL");

    /// <summary>What help says after the options.</summary>
    public static string Details { get; } =
        $"""
        For development only: it listens on 127.0.0.1, never calls AWS and reads no credentials. It runs until Ctrl+C or {Launcher.Name} down.

        Examples:
          {Launcher.Name} up
          {Launcher.Name} up --watch --keep
          {Launcher.Name} up --port 4600 --dynamodb http://127.0.0.1:8000
          {Launcher.Name} up --endpoint http://127.0.0.1:4566

        Exit codes:
          {ExitCode.Success,-3}  It ran and was stopped by Ctrl+C or {Launcher.Name} down.
          {ExitCode.Failure,-3}  It could not start, the app does not build, or the deployment failed; the message says why.
          {ExitCode.BadUsage,-3}  The command was typed wrongly; nothing was done.
          {ExitCode.Interrupted,-3}  Ctrl+C ended the work before everything was deployed.
        """;

    /// <summary>Creates the command.</summary>
    /// <param name="run">Runs a verb by name and returns the exit code.</param>
    public static Command Create(Func<string, Task<int>> run)
    {
        var command = new Command(Name, "Run everything on this machine: start the local target, build, and deploy the unmodified app to it.")
        {
            Stage, Watch, Keep, Port, DynamoDb, Kinesis, Messaging, Endpoint,
        };
        command.SetAction(_ => run(Name));
        return command;
    }

    private static Option<T> Of<T>(string name, string description, string? value = null) => new(name) { Description = description, HelpName = value };
}
