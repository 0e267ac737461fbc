using System.Text.Json.Nodes;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Verbs;
using ServerlessStack.Local.Control;

namespace ServerlessStack.Cli.Targets;

/// <summary>Asks the local target that runs in this clone.</summary>
/// <param name="folder">Knows whether one runs.</param>
internal sealed class TargetClient(TargetFolder folder) : IDisposable
{
    // A function may take its fifteen minutes, and a log is followed for as long as somebody reads.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Whether a target answers; one that was killed is withdrawn.</summary>
    public async Task<RunningTarget?> FindAsync(CancellationToken cancellation)
    {
        if (folder.Find() is not { } target)
        {
            return null;
        }

        try
        {
            using var answer = await _http.GetAsync(AddressOf(target, "status"), cancellation);
            return target;
        }
        catch (HttpRequestException)
        {
            folder.Withdraw();
            return null;
        }
    }

    /// <summary>Reads something.</summary>
    /// <exception cref="CommandFailureException">No target runs, or it refuses; the message says why.</exception>
    public async Task<JsonObject> GetAsync(string call, CancellationToken cancellation)
    {
        var target = await RequiredAsync(cancellation);
        using var answer = await _http.GetAsync(AddressOf(target, call), cancellation);
        return await ReadAsync(answer, cancellation);
    }

    /// <summary>Has something done.</summary>
    /// <exception cref="CommandFailureException">No target runs, or it refuses; the message says why.</exception>
    public async Task<JsonObject> PostAsync(string call, HttpContent? content, CancellationToken cancellation)
    {
        var target = await RequiredAsync(cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(target, call)) { Content = content, Headers = { { ControlHeader.Name, "stack" } } };
        using var answer = await _http.SendAsync(request, cancellation);
        return await ReadAsync(answer, cancellation);
    }

    /// <summary>Reads lines as they come.</summary>
    /// <exception cref="CommandFailureException">No target runs, or it refuses; the message says why.</exception>
    public async Task ReadLinesAsync(string call, Action<string> onLine, CancellationToken cancellation)
    {
        var target = await RequiredAsync(cancellation);
        using var answer = await _http.GetAsync(AddressOf(target, call), HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            await ReadAsync(answer, cancellation);
        }

        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            onLine(line);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<RunningTarget> RequiredAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ?? throw new CommandFailureException($"No local target runs in this clone. {Launcher.Name} up starts one.");

    private static Uri AddressOf(RunningTarget target, string call) => new(target.Address, $"_stack/{call}");

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
        {
            throw new CommandFailureException($"The local target failed with status {(int)answer.StatusCode}. {text}".TrimEnd());
        }

        var read = JsonNode.Parse(text)!.AsObject();
        return answer.IsSuccessStatusCode ? read : throw new CommandFailureException(read["message"]!.GetValue<string>());
    }
}
