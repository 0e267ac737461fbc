using System.Text.RegularExpressions;
using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.Cli.Tests.Workflows;

/// <summary>The workflows are sound, may do no more than they need, and run only what was reviewed.</summary>
public sealed partial class WorkflowTests(RepositoryWorkflows repository) : IClassFixture<RepositoryWorkflows>
{
    private static readonly IReadOnlyList<string> Written =
    [
        "deploy.yml/dev id-token",
        "deploy.yml/prod id-token",
        "deploy-stage.yml/deploy id-token",
        "template-diff.yml/comment pull-requests",
        "template-diff.yml/scan security-events",
    ];

    [Fact]
    public void The_linter_finds_nothing()
    {
        Assert.Equal(["deploy-stage.yml", "deploy.yml", "template-diff.yml", "tests.yml"], repository.All.Select(workflow => workflow.Name).Order(StringComparer.Ordinal));
        Assert.Empty(repository.All.SelectMany(workflow => workflow.Problems));
    }

    [Fact]
    public async Task The_linter_finds_what_is_wrong()
    {
        using var folder = new TestFolder();
        folder.Write("wrong.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n      - run: echo ${{ steps.none.outputs.x }}\n");

        var problems = Assert.Single(await Workflow.ReadAsync(folder.Path)).Problems;

        Assert.Contains(problems, problem => problem.Contains("\"github.event.pull_request.title\" is potentially untrusted", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("wrong.yml:7: property \"none\" is not defined", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_action_is_pinned_by_its_commit_and_says_its_version()
    {
        var used = Directory.GetFiles(Workflow.Folder).SelectMany(File.ReadLines).Where(line => line.TrimStart(' ', '-').StartsWith("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, line => Assert.Matches(PinnedOrOurs(), line.Trim()));
    }

    [Fact]
    public void One_action_is_the_same_commit_everywhere() =>
        Assert.All(
            repository.All.SelectMany(workflow => workflow.Steps).Select(step => step["uses"]?.GetValue<string>()).OfType<string>().Distinct(StringComparer.Ordinal).CountBy(action => action.Split('@')[0], StringComparer.Ordinal),
            action => Assert.True(action.Value == 1, action.Key));

    [Fact]
    public void Every_job_says_what_it_may_do_and_the_rest_may_nothing()
    {
        Assert.All(repository.All, workflow => Assert.Empty(workflow.Content["permissions"]!.AsObject()));
        var permissions = repository.All.SelectMany(workflow => workflow.Jobs.SelectMany(job => job.Job["permissions"]!.AsObject().Select(permission => (Job: $"{workflow.Name}/{job.Id}", permission.Key, Value: permission.Value!.GetValue<string>())))).ToList();

        Assert.Equal(Written.Order(StringComparer.Ordinal), permissions.Where(permission => permission.Value != "read").Select(permission => $"{permission.Job} {permission.Key}").Order(StringComparer.Ordinal));
        Assert.All(permissions.Where(permission => permission.Value == "read"), permission => Assert.True(permission.Key is "contents" or "actions", permission.Key));
    }

    [Fact]
    public void No_checkout_leaves_its_token_behind() =>
        Assert.All(
            repository.All.SelectMany(workflow => workflow.Steps).Where(step => step["uses"]?.GetValue<string>().StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.False(step["with"]!["persist-credentials"]!.GetValue<bool>()));

    [Fact]
    public void No_fork_runs_its_code_with_our_token_and_no_key_is_kept() =>
        Assert.All(Directory.GetFiles(Workflow.Folder).SelectMany(File.ReadLines).Where(line => !line.TrimStart().StartsWith('#')), line =>
        {
            Assert.DoesNotContain("pull_request_target", line, StringComparison.Ordinal);
            Assert.DoesNotContain("secrets", line, StringComparison.Ordinal);
            Assert.DoesNotContain("access-key", line, StringComparison.Ordinal);
        });

    [Fact]
    public void The_template_diff_is_called_as_the_command_is_typed()
    {
        var command = Assert.Single(repository.All.SelectMany(workflow => workflow.Steps).Select(step => step["run"]?.GetValue<string>()).OfType<string>(), text => text.StartsWith("./stack diff", StringComparison.Ordinal));

        var arguments = DiffArguments.Read([.. command.Split(" || ")[0].Split(' ').Skip(2)]);

        Assert.Equal(("HEAD^1", "prod", Severity.High, "report/report.md", "report/report.sarif"), (arguments.Base, arguments.Stage, arguments.FailOn, arguments.Markdown, arguments.Sarif));
        Assert.EndsWith(" || [ $? -eq 1 ]", command, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_is_deployed_by_a_role_one_deployment_at_a_time()
    {
        var job = Assert.Single(repository.All.Single(workflow => workflow.Name == "deploy-stage.yml").Jobs).Job;
        var credentials = Assert.Single(job["steps"]!.AsArray(), step => step!["uses"]?.GetValue<string>().StartsWith("aws-actions/", StringComparison.Ordinal) == true)!["with"]!.AsObject();

        Assert.Equal(["role-to-assume", "aws-region"], credentials.Select(member => member.Key));
        Assert.Equal(("${{ inputs.stage }}", "deploy-${{ inputs.stage }}", false), (job["environment"]!.GetValue<string>(), job["concurrency"]!["group"]!.GetValue<string>(), job["concurrency"]!["cancel-in-progress"]!.GetValue<bool>()));
    }

    [Fact]
    public void Prod_comes_after_dev_and_dev_after_the_tests()
    {
        var jobs = repository.All.Single(workflow => workflow.Name == "deploy.yml").Jobs.ToDictionary(job => job.Id, job => job.Job, StringComparer.Ordinal);

        Assert.Equal(("tests", "dev"), (jobs["dev"]["needs"]!.GetValue<string>(), jobs["prod"]["needs"]!.GetValue<string>()));
        Assert.Equal(("dev", "prod"), (jobs["dev"]["with"]!["stage"]!.GetValue<string>(), jobs["prod"]["with"]!["stage"]!.GetValue<string>()));
    }

    [GeneratedRegex(@"^(- )?uses: (\./\.github/workflows/[a-z-]+\.yml|[\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PinnedOrOurs();
}
