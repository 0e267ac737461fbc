using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.CDK;
using Amazon.CDK.Assertions;

namespace ServerlessStack.Tests.Monitoring;

/// <summary>Reads a template's alarms as one line each: what is measured, and from which value on the alarm goes off.</summary>
internal static partial class AlarmLines
{
    /// <summary>The alarms of a metric namespace.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="metrics">The namespace, such as <c>AWS/Lambda</c>.</param>
    /// <returns>Such as <c>Errors{FunctionName=Work} Sum >= 3, 1 × 300 s</c>, in alphabetical order.</returns>
    public static IReadOnlyList<string> Of(Stack stack, string metrics) =>
    [
        .. Alarms(stack)
            .Where(alarm => Namespaces(alarm).Contains(metrics))
            .Select(alarm => $"{Measured(alarm)} {Comparison(alarm)} {Number(alarm["Threshold"])}, {alarm["EvaluationPeriods"]} × {Period(alarm)} s")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The properties of all alarms.</summary>
    public static IReadOnlyList<JsonNode> Alarms(Stack stack) =>
    [
        .. JsonNode.Parse(JsonSerializer.Serialize(Template.FromStack(stack).ToJSON()))!["Resources"]!.AsObject()
            .Where(resource => (string)resource.Value!["Type"]! == "AWS::CloudWatch::Alarm")
            .Select(resource => resource.Value!["Properties"]!),
    ];

    private static IEnumerable<string?> Namespaces(JsonNode alarm) =>
        Stats(alarm).Select(stat => (string?)stat["Metric"]!["Namespace"]).Append((string?)alarm["Namespace"]);

    private static string Measured(JsonNode alarm)
    {
        if (alarm["Metrics"] is null)
        {
            return $"{Metric(alarm)} {alarm["Statistic"] ?? alarm["ExtendedStatistic"]}";
        }

        var returned = Assert.Single(alarm["Metrics"]!.AsArray(), query => (bool)query!["ReturnData"]!)!;
        return $"{returned["Expression"]} of {string.Join(" and ", Stats(alarm).Select(stat => $"{Metric(stat["Metric"]!)} {stat["Stat"]}"))}";
    }

    private static string Metric(JsonNode metric) =>
        $"{metric["MetricName"]}{{{string.Join(", ", metric["Dimensions"]!.AsArray().Select(dimension => $"{dimension!["Name"]}={Value(dimension["Value"]!)}"))}}}";

    private static string Value(JsonNode value) => Hash().Replace(
        value is not JsonObject ? value.ToString()
        : value["Ref"] is { } id ? id.ToString()
        : value["Fn::GetAtt"] is { } attribute ? string.Join('.', attribute.AsArray())
        : value.ToJsonString(),
        "");

    private static string Comparison(JsonNode alarm) => (string)alarm["ComparisonOperator"]! == "GreaterThanOrEqualToThreshold" ? ">=" : ">";

    private static string Period(JsonNode alarm) => (alarm["Period"] ?? Stats(alarm).First()["Period"])!.ToString();

    private static string Number(JsonNode? number) => ((double)number!).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<JsonNode> Stats(JsonNode alarm) => (alarm["Metrics"] as JsonArray ?? []).Select(query => query!["MetricStat"]).OfType<JsonNode>();

    [GeneratedRegex(@"(?<=[a-z])[0-9A-F]{8}(?![0-9A-F])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();
}
