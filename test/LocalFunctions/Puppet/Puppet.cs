using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.LocalFunctions;

/// <summary>A function that does what its event says: it answers, fails, ends, hangs. It speaks the Runtime API itself, so that what it does is not softened by a host.</summary>
internal static class Puppet
{
    /// <summary>Runs until it is told to end.</summary>
    internal static async Task<int> RunAsync(string runtime)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://{runtime}/2018-06-01/runtime/"), Timeout = Timeout.InfiniteTimeSpan };
        switch (Environment.GetEnvironmentVariable("ON_START"))
        {
            case "fail":
                await SendAsync(http, "init/error", """{"errorType":"Puppet.NoStrings","errorMessage":"No strings."}""");
                return 1;
            case "exit":
                return 7;
            case "hang":
                await Task.Delay(Timeout.Infinite);
                return 0;
        }

        while (true)
        {
            using var next = await http.GetAsync(new Uri("invocation/next", UriKind.Relative));
            var id = next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single();
            var command = JsonNode.Parse(await next.Content.ReadAsStringAsync());
            if (command is JsonObject { } order && order["exit"] is { } exitCode)
            {
                return exitCode.GetValue<int>();
            }

            if (command is JsonObject { } failing && failing["fail"] is { } type)
            {
                await SendAsync(http, $"invocation/{id}/error", new JsonObject { ["errorType"] = type.DeepClone(), ["errorMessage"] = "As told." }.ToJsonString());
                continue;
            }

            await SendAsync(http, $"invocation/{id}/response", await ObeyAsync(command, next));
        }
    }

    private static async Task<string> GetAsync(Uri address)
    {
        try
        {
            using var http = new HttpClient();
            using var answer = await http.GetAsync(address);
            return answer.StatusCode.ToString();
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
    }

    private static async Task<string> ObeyAsync(JsonNode? command, HttpResponseMessage invocation)
    {
        switch (command as JsonObject)
        {
            case { } order when order["answer"] is { } answer:
                return answer.ToJsonString();
            case { } order when order["get"] is { } address:
                return JsonSerializer.Serialize(await GetAsync(new Uri(address.GetValue<string>())));
            case { } order when order["print"] is { } text:
                await Console.Out.WriteLineAsync(text.GetValue<string>());
                return "null";
            case { } order when order.ContainsKey("version"):
                return JsonSerializer.Serialize(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "version")));
            case { } order when order["size"] is { } size:
                return JsonSerializer.Serialize(new string('x', size.GetValue<int>()));
            case { } order when order["hold"] is { } file:
                while (File.Exists(file.GetValue<string>()))
                {
                    await Task.Delay(5);
                }

                return Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            case { } order when order.ContainsKey("hang"):
                await Task.Delay(Timeout.Infinite);
                return "null";
            case { } order when order.ContainsKey("surroundings"):
                return Surroundings(invocation).ToJsonString();
            default:
                return new JsonObject { ["pid"] = Environment.ProcessId, ["event"] = command?.DeepClone() }.ToJsonString();
        }
    }

    private static JsonObject Surroundings(HttpResponseMessage invocation)
    {
        var variables = Environment.GetEnvironmentVariables();
        return new()
        {
            ["environment"] = new JsonObject([.. variables.Keys.Cast<string>().Select(name => KeyValuePair.Create(name, (JsonNode?)variables[name]!.ToString()))]),
            ["headers"] = new JsonObject([.. invocation.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value.First()))]),
        };
    }

    private static async Task SendAsync(HttpClient http, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
