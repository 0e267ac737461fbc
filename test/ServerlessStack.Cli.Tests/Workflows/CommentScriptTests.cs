using System.Net;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Workflows;

/// <summary>The script that puts the report under a pull request.</summary>
public sealed class CommentScriptTests : IDisposable
{
    private const string Marker = "<!-- template-diff -->\n";
    private readonly TestFolder _folder = new();
    private readonly string _report;

    public CommentScriptTests() => _report = _folder.Write("report.md", "### Template diff\n\n1 high.\n");

    private string Summary => Path.Combine(_folder.Path, "summary.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pull_request_gets_one_comment_and_it_is_updated()
    {
        await using var server = new GitHubServer();
        await RunAsync(server);
        File.WriteAllText(_report, "### Template diff\n\nNothing has changed.\n");
        var run = await RunAsync(server);

        Assert.Equal((0, 0), (run.ExitCode, run.Lines.Count));
        Assert.Equal([$"{Marker}### Template diff\n\nNothing has changed.\n"], server.Bodies);
        Assert.Equal(["Bearer secret"], server.Tokens);
        Assert.False(File.Exists(Summary));
    }

    [Fact]
    public async Task The_comment_is_found_behind_a_hundred_others()
    {
        await using var server = new GitHubServer();
        server.Bodies.AddRange([.. Enumerable.Range(0, 150).Select(index => $"Comment {index}"), $"{Marker}old"]);
        await RunAsync(server);

        Assert.Equal(151, server.Bodies.Count);
        Assert.Equal($"{Marker}### Template diff\n\n1 high.\n", server.Bodies[150]);
    }

    [Fact]
    public async Task What_people_quote_is_left_alone()
    {
        await using var server = new GitHubServer();
        server.Bodies.AddRange([$"{Marker}quoted by a person", $"> {Marker}quoted by a bot"]);
        server.People.Add(0);
        await RunAsync(server);

        Assert.Equal([$"{Marker}quoted by a person", $"> {Marker}quoted by a bot", $"{Marker}### Template diff\n\n1 high.\n"], server.Bodies);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_token_that_may_not_write_puts_the_report_into_the_summary(HttpStatusCode refusal)
    {
        await using var server = new GitHubServer { Refusal = refusal };
        var run = await RunAsync(server);

        Assert.Equal((0, $"The report is in the job's summary, because the token may not comment. GitHub answered {(int)refusal}: {{\"message\":\"Resource not accessible by integration\"}}"), (run.ExitCode, Assert.Single(run.Lines)));
        Assert.Equal("### Template diff\n\n1 high.\n", await File.ReadAllTextAsync(Summary, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_failure_of_GitHub_loses_nothing_and_fails_the_job()
    {
        await using var server = new GitHubServer { Refusal = HttpStatusCode.InternalServerError };
        var run = await RunAsync(server);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The report is in the job's summary, because the comment failed. GitHub answered 500: ", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Equal("### Template diff\n\n1 high.\n", await File.ReadAllTextAsync(Summary, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_comparison_that_failed_is_said_instead_of_an_old_report()
    {
        await using var server = new GitHubServer();
        server.Bodies.Add($"{Marker}old");
        File.Delete(_report);
        await RunAsync(server);

        Assert.Equal([$"{Marker}### Template diff\n\nThe templates could not be compared; the log of the job that compares them says why.\n"], server.Bodies);
    }

    private async Task<ScriptRun> RunAsync(GitHubServer server)
    {
        var lines = new List<string>();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GITHUB_API_URL"] = server.Address,
            ["GITHUB_REPOSITORY"] = "owner/shop",
            ["GITHUB_TOKEN"] = "secret",
            ["GITHUB_STEP_SUMMARY"] = Summary,
            ["PULL_REQUEST"] = "7",
        };
        var script = Path.Combine(ThisRepository.Root, ".github", "scripts", "comment.mjs");
        var exitCode = await new ProcessRunner().RunAsync(new ProcessRequest("node", [script, _report], _folder.Path, variables), lines.Add);
        return new(exitCode, lines);
    }
}
