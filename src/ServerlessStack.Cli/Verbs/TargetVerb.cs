using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Verbs;

/// <summary>Asks the running local target and shows what it says.</summary>
/// <param name="name">The verb.</param>
/// <param name="repository">The clone.</param>
/// <param name="screen">Where the answer goes.</param>
internal sealed class TargetVerb(string name, Repository repository, Screen screen)
{
    /// <summary>Runs the verb with what was typed after it and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> typed)
    {
        var parsed = TargetCommands.Create(_ => Task.FromResult(0)).Single(command => command.Name == name).Parse(typed);
        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));
        }

        using var interruption = new Interruption();
        using var client = new TargetClient(new TargetFolder(repository));
        try
        {
            return await AskAsync(client, parsed, interruption.Token);
        }
        catch (OperationCanceledException exception) when (interruption.Token.IsCancellationRequested)
        {
            // Following ends that way; anything else was interrupted.
            return parsed.GetResult(TargetCommands.Follow) is null ? throw new OperationCanceledException("Interrupted.", exception) : ExitCode.Success;
        }
    }

    private async Task<int> AskAsync(TargetClient client, ParseResult parsed, CancellationToken cancellation)
    {
        switch (name)
        {
            case TargetCommands.Status:
                new TargetReport(repository, screen.Out).Write(await client.GetAsync("status", cancellation));
                return ExitCode.Success;
            case TargetCommands.Trail:
                return ShowTrail(parsed.GetValue(TargetCommands.Id)!, await client.GetAsync(Query("trail", ("id", parsed.GetValue(TargetCommands.Id))), cancellation));
            case TargetCommands.Logs:
                var call = Query("logs", ("function", parsed.GetValue(TargetCommands.LoggedFunction)), ("follow", parsed.GetValue(TargetCommands.Follow) ? "true" : null));
                await client.ReadLinesAsync(call, Write, cancellation);
                return ExitCode.Success;
            case TargetCommands.Invoke:
                return ShowInvocation(await client.PostAsync(Query("invoke", ("function", parsed.GetValue(TargetCommands.Function))), FileOf(parsed), cancellation));
            case TargetCommands.Send:
                var file = Path.GetFileName(parsed.GetValue(TargetCommands.File));
                return ShowMessage(await client.PostAsync(Query("send", ("source", parsed.GetValue(TargetCommands.Source)), ("name", file)), FileOf(parsed), cancellation));
            case TargetCommands.Redrive:
                return ShowMessage(await client.PostAsync(Query("redrive", ("queue", parsed.GetValue(TargetCommands.Queue))), content: null, cancellation));
            case TargetCommands.Token:
                var scopes = parsed.GetResult(TargetCommands.Scope) is null ? null : string.Join(' ', parsed.GetValue(TargetCommands.Scope)!);
                var issued = await client.PostAsync(Query("token", ("subject", parsed.GetValue(TargetCommands.Subject)), ("scope", scopes)), content: null, cancellation);
                Write(issued["token"]!.GetValue<string>());
                return ExitCode.Success;
            default:
                return ShowMessage(await client.PostAsync("stop", content: null, cancellation));
        }
    }

    private int ShowTrail(string id, JsonObject trail)
    {
        var hops = trail["hops"]!.AsArray();
        if (hops.Count == 0)
        {
            throw new CommandFailureException($"Nothing with {id} in it has passed through the running local target.");
        }

        var table = new TextTable(new("Time"), new("After", IsNumber: true), new("What"), new("Name"), new("Happened"));
        var first = hops[0]!["time"]!.GetValue<DateTimeOffset>();
        foreach (var hop in hops)
        {
            var time = hop!["time"]!.GetValue<DateTimeOffset>();
            table.AddRow(
                time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{(time - first).TotalMilliseconds:0} ms"),
                hop["kind"]!.GetValue<string>(), hop["resource"]!.GetValue<string>(), hop["what"]!.GetValue<string>());
        }

        Write(table.Header());
        foreach (var line in table.Lines())
        {
            Write(line);
        }

        return ExitCode.Success;
    }

    private int ShowInvocation(JsonObject answer)
    {
        Write(answer["payload"]!.GetValue<string>());
        if (answer["error"]?.GetValue<string>() is not { } error)
        {
            return ExitCode.Success;
        }

        screen.ShowError($"The function failed ({error}).");
        return ExitCode.Failure;
    }

    private int ShowMessage(JsonObject answer)
    {
        Write(answer["message"]!.GetValue<string>());
        return ExitCode.Success;
    }

    // Past the console's own layout, which would wrap long lines.
    private void Write(string line) => screen.Out.Profile.Out.Writer.WriteLine(line);

    // Relative to the folder in which the command was typed, as a shell completes it, or else to the clone.
    private ByteArrayContent FileOf(ParseResult parsed)
    {
        var typed = parsed.GetValue(TargetCommands.File)!;
        var file = File.Exists(typed) ? typed : Path.GetFullPath(typed, repository.Root);
        return File.Exists(file) ? new ByteArrayContent(File.ReadAllBytes(file)) : throw new CommandFailureException($"There is no file {typed}.");
    }

    private static string Query(string call, params IEnumerable<(string Name, string? Value)> parameters) =>
        call + string.Concat(parameters.Where(parameter => parameter.Value is not null).Select((parameter, index) => $"{(index == 0 ? '?' : '&')}{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
}
