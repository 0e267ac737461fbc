using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServerlessStack.Benchmarks.Local;

/// <summary><c>stack up</c> in a process of its own, as a user starts it, and calls to what it runs.</summary>
internal sealed partial class LocalStack : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(2) };

    private LocalStack(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Where it is called.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>From the command to the target's answers: what the command checks first, and the emulators' start.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>From then on until everything is deployed: the synthesis and the deployment.</summary>
    public TimeSpan Deployed { get; private set; }

    /// <summary>What all stacks output, by name.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Starts it and waits until everything is deployed.</summary>
    /// <param name="command">The command's file.</param>
    /// <param name="root">The clone.</param>
    /// <param name="stage">The stage.</param>
    /// <exception cref="InvalidOperationException">It did not; the message is what it wrote.</exception>
    public static async Task<LocalStack> StartAsync(string command, string root, string stage)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [command, "up", "--stage", stage]) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var stack = new LocalStack(Process.Start(start)!);
        try
        {
            await stack.UntilRunningAsync(Path.Combine(root, "artifacts", "local", "target.json"), watch);
            return stack;
        }
        catch
        {
            await stack.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls an operation of DynamoDB or its streams.</summary>
    public Task<JsonObject> DynamoAsync(string target, JsonObject input)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = Json(input, "application/x-amz-json-1.0") };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local");
        request.Headers.Add("X-Amz-Target", target);
        return SendAsync(request);
    }

    /// <summary>A token that the API accepts.</summary>
    public async Task<string> TokenAsync(string subject) => (await ControlAsync(HttpMethod.Post, $"token?subject={subject}"))["token"]!.GetValue<string>();

    /// <summary>Sends an order; returns its id.</summary>
    public async Task<string> OrderAsync(string token, JsonObject order)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Outputs["ApiUrl"].TrimEnd('/')}/orders")) { Content = Json(order, "application/json") };
        request.Headers.Add("Authorization", $"Bearer {token}");
        return (await SendAsync(request))["id"]!.GetValue<string>();
    }

    /// <summary>Stops everything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await ControlAsync(HttpMethod.Post, "stop").ContinueWith(_ => { }, TaskScheduler.Default);
            using var end = new CancellationTokenSource(Patience);
            await _process.WaitForExitAsync(end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _http.Dispose();
    }

    private async Task UntilRunningAsync(string announcement, Stopwatch watch)
    {
        // The last line that it writes before it waits: everything is deployed.
        var report = new StringBuilder();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            report.AppendLine(line);
            if (Running().Match(line) is { Success: true } running)
            {
                Address = new Uri(running.Groups["address"].Value);
                Started = File.GetLastWriteTimeUtc(announcement) - _process.StartTime.ToUniversalTime();
                Deployed = watch.Elapsed - Started;
                var stacks = (await ControlAsync(HttpMethod.Get, "status"))["stacks"]!.AsArray();
                Outputs = stacks.SelectMany(stack => stack!["outputs"]!.AsObject()).ToDictionary(output => output.Key, output => output.Value!.GetValue<string>(), StringComparer.Ordinal);
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"stack up ended. {report}{_errors}");
    }

    private Task<JsonObject> ControlAsync(HttpMethod method, string call)
    {
        var request = new HttpRequestMessage(method, new Uri(Address, $"_stack/{call}"));
        request.Headers.Add("X-Stack-Command", "benchmark");
        return SendAsync(request);
    }

    private async Task<JsonObject> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var answer = await _http.SendAsync(request))
        {
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {text}");
        }
    }

    private static ByteArrayContent Json(JsonObject content, string type)
    {
        var json = new ByteArrayContent(Encoding.UTF8.GetBytes(content.ToJsonString()));
        json.Headers.TryAddWithoutValidation("Content-Type", type);
        return json;
    }

    [GeneratedRegex("Running at (?<address>http://[^ /]+/?) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Running();
}
