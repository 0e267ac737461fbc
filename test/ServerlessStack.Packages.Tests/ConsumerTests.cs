using System.Text.Json;
using ServerlessStack.Packages.Tests.Fixtures;

namespace ServerlessStack.Packages.Tests;

/// <summary>What a platform team does with the packages, from restoring them to the template that would be deployed. The steps follow each other, so they are one test.</summary>
public sealed class ConsumerTests(PackedFeed feed)
{
    private const int Differences = 1;
    private const int Severe = 2;

    [Fact]
    public async Task A_solution_of_its_own_is_tested_synthesized_and_compared_with_nothing_but_the_packages()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only some users may link folders on Windows, and the solution needs the toolchain.");
        using var consumer = new ConsumerSolution(feed);
        var tests = await consumer.TestAsync();
        tests.EnsureSucceeded();
        Assert.Contains("Passed: 2", tests.Output, StringComparison.Ordinal);
        AssertEveryPackageIsTheFeeds(consumer);

        (await consumer.InstallToolAsync()).EnsureSucceeded();
        var synthesis = (await consumer.StackAsync("synth")).EnsureSucceeded();
        Assert.Contains("Synthesized 1 stack into cdk.out", synthesis.Output, StringComparison.Ordinal);
        AssertTheFunctionIsPublished(consumer.Root);

        var graph = (await consumer.StackAsync("graph", "--app", "cdk.out")).EnsureSucceeded();
        Assert.Contains("Parcels_Delivered -->|", graph.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await consumer.StackAsync("diff", "cdk.out", Changed(consumer.Root, "same", text => text))).ExitCode);
        Assert.Equal(Differences, (await consumer.StackAsync("diff", "cdk.out", Changed(consumer.Root, "slower", text => text.Replace("\"VisibilityTimeout\": 60", "\"VisibilityTimeout\": 90", StringComparison.Ordinal)))).ExitCode);
        var severe = await consumer.StackAsync("diff", "cdk.out", Changed(consumer.Root, "open", text => text.Replace("\"SqsManagedSseEnabled\": true", "\"SqsManagedSseEnabled\": false", StringComparison.Ordinal)));
        Assert.Equal(Severe, severe.ExitCode);
        Assert.Contains("Abroad/DeadLetters/Queue  (Parcels)", severe.Output, StringComparison.Ordinal);
    }

    // A cached package of the same version, or a project of the clone, would prove nothing.
    private void AssertEveryPackageIsTheFeeds(ConsumerSolution consumer) => Assert.All(
        ["ServerlessStack.Constructs", "ServerlessStack.Lambda", "ServerlessStack.Lambda.DynamoDB", "ServerlessStack.Lambda.Testing", "ServerlessStack.Testing"],
        id => Assert.True(Directory.Exists(Path.Combine(consumer.Packages, id.ToLowerInvariant(), feed.Version)), id));

    private static void AssertTheFunctionIsPublished(string root)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "cdk.out", "Parcels.assets.json")));
        var folders = assets.RootElement.GetProperty("files").EnumerateObject()
            .Select(file => Path.Combine(root, "cdk.out", file.Value.GetProperty("source").GetProperty("path").GetString()!))
            .Where(Directory.Exists);
        Assert.True(File.Exists(Path.Combine(Assert.Single(folders), "LogDelivery.dll")));
    }

    private static string Changed(string root, string name, Func<string, string> change)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "cdk.out")))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), file.EndsWith(".template.json", StringComparison.Ordinal) ? change(text) : text);
        }

        return name;
    }
}
