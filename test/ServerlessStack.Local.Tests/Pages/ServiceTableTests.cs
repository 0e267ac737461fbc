using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.Pages;

public sealed partial class ServiceTableTests(WholeTarget target) : IClassFixture<WholeTarget>
{
    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(Toolchain.Root, "docs", "local.md")).SkipWhile(line => line != "| service | as on AWS | not as on AWS |").Skip(2)];

    [Fact]
    public void The_table_has_each_service_that_is_signed()
    {
        var named = Rows.SelectMany(row => SigningName().Matches(row.Split('|')[1])).Select(match => match.Groups["name"].Value);
        var answered = target.Services.GetServices<IAwsService>().SelectMany(service => service.SigningNames);

        Assert.Equal(answered.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_pauses_of_functions_are_those_of_the_code()
    {
        var (functions, polling) = (target.Services.GetRequiredService<FunctionsOptions>(), target.Services.GetRequiredService<PollingOptions>());
        var row = Assert.Single(Rows, row => row.Contains("`lambda`", StringComparison.Ordinal));

        Assert.Contains($"tried again after {Text(functions.RetryAfter[0])} and {Text(functions.RetryAfter[1])} (", row, StringComparison.Ordinal);
        Assert.Contains($"throttled ones after {Text(functions.ThrottlePause)} doubling to {Text(functions.LongestThrottlePause)} (", row, StringComparison.Ordinal);
        Assert.Equal(2 * Environment.ProcessorCount, functions.AsynchronousConcurrency);
        Assert.Contains("twice as many of a function at once as the machine has cores", row, StringComparison.Ordinal);
        Assert.Contains($"read by {polling.QueueConcurrency} pollers", row, StringComparison.Ordinal);
        Assert.Contains($"tried again after {Text(polling.RetryPause)} doubling to {Text(polling.LongestPause)}", row, StringComparison.Ordinal);
    }

    private static string Text(TimeSpan pause) => pause < TimeSpan.FromSeconds(1) ? $"{pause.TotalMilliseconds:0} ms" : $"{pause.TotalSeconds:0} s";

    [GeneratedRegex("`(?<name>[a-z0-9]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SigningName();
}
