using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.Cli.Arguments;

/// <summary>What was typed after <c>up</c>.</summary>
/// <param name="Stage">The stage; null leaves the choice to the app.</param>
/// <param name="Watches">Whether changes are deployed as they are made.</param>
/// <param name="Keeps">Whether the next target finds what this one leaves.</param>
/// <param name="Port">The port; 0 takes a free one.</param>
/// <param name="DynamoDb">A DynamoDB to use; null for DynamoDB Local.</param>
/// <param name="Kinesis">A Kinesis to use; null for kinesalite.</param>
/// <param name="Messaging">An SQS and SNS to use; null for fauxqs.</param>
/// <param name="Endpoint">Another emulator to deploy to; null for the local target.</param>
internal sealed record UpArguments(string? Stage, bool Watches, bool Keeps, int Port, Uri? DynamoDb, Uri? Kinesis, Uri? Messaging, Uri? Endpoint)
{
    /// <summary>Reads what was typed.</summary>
    /// <exception cref="UsageException">It cannot be meant; the message names every problem.</exception>
    public static UpArguments Read(IReadOnlyList<string> typed)
    {
        var parsed = UpCommand.Create(_ => Task.FromResult(0)).Parse(typed);
        List<string> problems = [.. parsed.Errors.Select(error => error.Message)];
        if (problems.Count > 0)
        {
            throw new UsageException(string.Join(Environment.NewLine, problems));
        }

        var port = parsed.GetValue(UpCommand.Port);
        if (port is < 0 or > ushort.MaxValue)
        {
            problems.Add($"--port {port} is no port: use 1 to {ushort.MaxValue}, or 0 for a free one.");
        }

        Uri? AddressOf(System.CommandLine.Option<string> option)
        {
            var text = parsed.GetValue(option);
            if (text is null || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            {
                return text is null ? null : new Uri(text);
            }

            problems.Add($"{option.Name} {text} is no address: use one such as http://127.0.0.1:8000.");
            return null;
        }

        var arguments = new UpArguments(
            parsed.GetValue(UpCommand.Stage), parsed.GetValue(UpCommand.Watch), parsed.GetValue(UpCommand.Keep), port,
            AddressOf(UpCommand.DynamoDb), AddressOf(UpCommand.Kinesis), AddressOf(UpCommand.Messaging), AddressOf(UpCommand.Endpoint));
        problems.AddRange(arguments.Contradictions());
        return problems.Count == 0 ? arguments : throw new UsageException(string.Join(Environment.NewLine, problems));
    }

    private IEnumerable<string> Contradictions()
    {
        if (new[] { DynamoDb, Kinesis, Messaging, Endpoint }.FirstOrDefault(IsOfAws) is { } real)
        {
            yield return $"{real} is AWS itself. This verb is for emulators; to deploy to AWS, use {Launcher.Name} deploy.";
        }

        if (Endpoint is not null && (Keeps || Watches || Port != 0 || DynamoDb is not null || Kinesis is not null || Messaging is not null))
        {
            yield return $"{UpCommand.Endpoint.Name} deploys to another emulator and is done: only {UpCommand.Stage.Name} goes with it.";
        }
    }

    private static bool IsOfAws(Uri? address) => address is not null && new[] { "amazonaws.com", "amazonaws.com.cn", "api.aws" }
        .Any(domain => address.Host.Equals(domain, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));
}
