using System.Text.Json.Nodes;
using ServerlessStack.Functions.Tests.Functions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Functions.Tests;

/// <summary>The host's second door, where a container makes the handler, in a process of its own.</summary>
public sealed class InjectionTests(PackagedFunctions packages)
{
    private const string Visit = """{"name":"Ada"}""";

    [Fact]
    public async Task A_handler_gets_what_its_constructor_asks_for()
    {
        await using var function = Start();

        var answer = await function.InvokeAsync(Visit);

        Assert.Equal("""{"text":"welcome-1a2b, Ada!"}""", answer.Body);
        await function.WaitForLogAsync("Ada came.");
        await function.WaitForLogAsync("\"Visits\"");
    }

    [Fact]
    public async Task Services_are_disposed_when_lambda_asks_the_process_to_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no SIGTERM, and Lambda no Windows.");
        await using var function = Start();
        await function.InvokeAsync(Visit);
        await function.InvokeAsync(Visit);

        Assert.Equal(0, await function.TerminateAsync());
        await function.WaitForLogAsync("The doorbell was taken down after 2 rings.");
    }

    [Fact]
    public async Task A_missing_grant_ends_the_start_with_the_grant_to_add()
    {
        await using var function = Start(environment => environment.Remove(LinkName.Bucket("Welcome")));

        var error = await function.InitErrorAsync();

        Assert.Equal("Runtime.MissingLinkException", error.ErrorType);
        Assert.Contains("bucket.GrantRead(function)", (string?)JsonNode.Parse(error.Body)!["errorMessage"], StringComparison.Ordinal);
        Assert.Equal(1, await function.WaitForExitAsync());
    }

    private FunctionProcess Start(Action<Dictionary<string, string>>? change = null)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
            [LinkName.Bucket("Welcome")] = "welcome-1a2b",
        };
        change?.Invoke(environment);
        return new FunctionProcess(packages.AssemblyOf("AnswerDoor"), environment);
    }
}
