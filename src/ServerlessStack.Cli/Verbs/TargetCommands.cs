using System.CommandLine;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Verbs;

/// <summary>The verbs that ask a running local target, with their arguments, as help and the parser see them.</summary>
internal static class TargetCommands
{
    /// <summary>Stops the target.</summary>
    public const string Down = "down";

    /// <summary>Shows what runs.</summary>
    public const string Status = "status";

    /// <summary>Shows an event's way.</summary>
    public const string Trail = "trail";

    /// <summary>Shows what was logged.</summary>
    public const string Logs = "logs";

    /// <summary>Runs a function.</summary>
    public const string Invoke = "invoke";

    /// <summary>Emits an event.</summary>
    public const string Send = "send";

    /// <summary>Moves dead letters.</summary>
    public const string Redrive = "redrive";

    /// <summary>Prints a token.</summary>
    public const string Token = "token";

    /// <summary>The id to look for.</summary>
    public static readonly Argument<string> Id = new("id") { Description = "Any id that occurs in what travelled, such as an order's." };

    /// <summary>The function whose log is read.</summary>
    public static readonly Argument<string> LoggedFunction = new("function") { Description = "The function, by its construct's name. All log groups when omitted.", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>Whether more is waited for.</summary>
    public static readonly Option<bool> Follow = new("--follow", "-f") { Description = "Wait for more until Ctrl+C." };

    /// <summary>The function to run.</summary>
    public static readonly Argument<string> Function = new("function") { Description = "The function, by its construct's name." };

    /// <summary>The source that emits.</summary>
    public static readonly Argument<string> Source = new("source") { Description = "A queue, topic, bus, stream, table or bucket, by the name of its construct or of a stack's output." };

    /// <summary>The file with the event.</summary>
    public static readonly Argument<string> File = new("file") { Description = "The file with the event, JSON." };

    /// <summary>The queue to redrive.</summary>
    public static readonly Argument<string> Queue = new("queue") { Description = "The dead-letter queue, or the queue whose dead letters are to move." };

    /// <summary>Whose token it is.</summary>
    public static readonly Option<string> Subject = new("--subject") { Description = "Whose token it is. The default is developer.", HelpName = "NAME", DefaultValueFactory = _ => "developer" };

    /// <summary>The token's scopes.</summary>
    public static readonly Option<string[]> Scope = new("--scope") { Description = "Its scopes. All that any route asks for when omitted.", HelpName = "SCOPES", AllowMultipleArgumentsPerToken = true };

    /// <summary>The names of the verbs.</summary>
    public static IReadOnlyList<string> Names { get; } = [Down, Status, Trail, Logs, Invoke, Send, Redrive, Token];

    /// <summary>What help says after the options.</summary>
    public static string Details { get; } =
        $"""
        Names are those of constructs, as in {Launcher.Name} graph; where two stacks have the same, put the stack before it: Storefront-dev-Api/DeadLetters.

        Examples:
          {Launcher.Name} trail 01JD8V7Y
          {Launcher.Name} logs FulfilOrder --follow
          {Launcher.Name} invoke PlaceOrder order.json
          {Launcher.Name} send Fulfilment order.json
          {Launcher.Name} redrive Fulfilment
          {Launcher.Name} token --subject alice --scope orders:read orders:write

        Exit codes:
          {ExitCode.Success,-3}  The work is done.
          {ExitCode.Failure,-3}  No local target runs, it refused, or the function failed; the message says why.
          {ExitCode.BadUsage,-3}  The command was typed wrongly; nothing was done.
          {ExitCode.Interrupted,-3}  Ctrl+C ended the work.
        """;

    /// <summary>Creates the commands.</summary>
    /// <param name="run">Runs a verb by name and returns the exit code.</param>
    public static IEnumerable<Command> Create(Func<string, Task<int>> run)
    {
        List<Command> commands =
        [
            new(Down, $"Stop the local target that {Launcher.Name} {UpCommand.Name} started."),
            new(Status, "Say what is deployed to the running local target and where it is called."),
            new(Trail, "Show the way of one event through the running local target, hop by hop.") { Id },
            new(Logs, "Show what the functions and APIs in the running local target logged.") { LoggedFunction, Follow },
            new(Invoke, "Run a function in the running local target and print its answer.") { Function, File },
            new(Send, "Put an event into a source in the running local target.") { Source, File },
            new(Redrive, "Move a queue's dead letters in the running local target back to where they come from.") { Queue },
            new(Token, "Print a token that the API in the running local target accepts.") { Subject, Scope },
        ];
        foreach (var command in commands)
        {
            command.SetAction(_ => run(command.Name));
        }

        return commands;
    }
}
