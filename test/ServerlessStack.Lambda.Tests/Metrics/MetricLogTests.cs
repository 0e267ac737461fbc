using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Runtime;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Metrics;

public sealed class MetricLogTests
{
    private static string Write(Action<InvocationScope> during, params IEnumerable<(string Name, string Value)> variables) => LogLines.Write(
        telemetry =>
        {
            using var deadline = new Deadline(end: null, telemetry.Time);
            var invocation = new Invocation { RequestId = "r1", Payload = ReadOnlyMemory<byte>.Empty };
            var scope = new InvocationScope { Invocation = invocation, Deadline = deadline, Telemetry = telemetry, IsColdStart = true };
            during(scope);
            telemetry.EndInvocation(scope, TimeSpan.FromMilliseconds(12.3456));
        },
        variables);

    [Fact]
    public void An_invocation_is_one_line_in_cloudwatchs_embedded_metric_format() => Assert.Equal(
        """
        {"_aws":{"Timestamp":1769851800000,"CloudWatchMetrics":[{"Namespace":"ServerlessStack","Dimensions":[["FunctionName"]],"Metrics":[
        {"Name":"Processed","Unit":"Count"},{"Name":"Failed","Unit":"Count"},{"Name":"BatchSize","Unit":"Count"},{"Name":"Duration","Unit":"Milliseconds"},
        {"Name":"Weight","Unit":"None"},{"Name":"Read","Unit":"Bytes/Second"}]}]},
        "timestamp":"2026-01-31T09:30:00.000Z","level":"INFO","requestId":"r1","coldStart":true,"functionName":"send-parcel","functionVersion":"7","FunctionName":"send-parcel",
        "Processed":7,"Failed":3,"BatchSize":10,"Duration":12.346,"Weight":[1.5,2],"Read":1024}
        """.ReplaceLineEndings("") + "\n",
        Write(scope =>
        {
            (scope.BatchSize, scope.Failed) = (10, 3);
            scope.Telemetry.Metrics.Add("Weight", 1.5, MetricUnit.None);
            scope.Telemetry.Metrics.Add("Read", 1024, MetricUnit.BytesPerSecond);
            scope.Telemetry.Metrics.Add("Weight", 2, MetricUnit.None);
        }));

    [Fact]
    public void The_namespace_comes_from_the_environment() => Assert.Equal(
        "Shop",
        (string?)LogLines.Parse(Write(_ => { }, (FunctionVariables.MetricsNamespace, "Shop")))[0]["_aws"]!["CloudWatchMetrics"]![0]!["Namespace"]);

    [Fact]
    public void An_empty_namespace_writes_nothing() => Assert.Equal("", Write(scope => scope.Telemetry.Metrics.Add("Weight", 1), (FunctionVariables.MetricsNamespace, "")));

    [Theory]
    [InlineData("TRACE", "INFO")]
    [InlineData("INFO", "INFO")]
    [InlineData("WARN", "WARN")]
    [InlineData("FATAL", "FATAL")]
    public void Lambdas_filter_lets_metrics_through_at_every_level(string level, string expected) =>
        Assert.Equal(expected, (string?)LogLines.Parse(Write(_ => { }, ("AWS_LAMBDA_LOG_LEVEL", level)))[0]["level"]);

    [Fact]
    public void The_most_and_longest_metrics_go_on_further_lines_within_the_limits()
    {
        var output = Write(scope =>
        {
            for (var index = 0; index < 150; index++)
            {
                for (var value = 0; value < 150; value++)
                {
                    scope.Telemetry.Metrics.Add($"{index}{new string('€', 250)}", -1.2345678901234567e-100);
                }
            }
        });
        Assert.All(output.Split('\n'), line => Assert.True(Encoding.UTF8.GetByteCount(line) < 256 * 1024));
        var lines = LogLines.Parse(output);
        Assert.Single(lines, line => line.ContainsKey("Processed"));
        Assert.Equal(150 * 150, lines.Sum(line => line.Where(property => property.Key.EndsWith('€')).Sum(property => property.Value is JsonArray values ? values.Count : 1)));
    }

    [Fact]
    public void What_an_invocation_added_does_not_count_for_the_next()
    {
        var lines = LogLines.Parse(Write(scope =>
        {
            scope.Telemetry.Metrics.Add("Weight", 1);
            scope.Telemetry.EndInvocation(scope, TimeSpan.Zero);
        }));
        Assert.Equal([true, false], lines.Select(line => line.ContainsKey("Weight")));
    }
}
