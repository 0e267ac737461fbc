using System.Collections.Frozen;
using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>What the conditions of a statement keep out: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html</summary>
internal static class Conditions
{
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
    private static readonly FrozenSet<string> Callers = new[]
    {
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalServiceName", "aws:userid",
        "aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceIp", "aws:VpcSourceIp",
        "kms:CallerAccount", "s3:DataAccessPointAccount", "lambda:EventSourceToken",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Of a request without the key, IfExists and ForAllValues are true, so they name nobody.
    private static readonly FrozenSet<string> Naming = new[]
    {
        "StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike", "IpAddress",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a condition lets only callers in that it names.</summary>
    public static bool NameCallers(JsonNode? condition) =>
        Read(condition).Any(test => Callers.Contains(test.Key) && Naming.Contains(test.Operator.Replace("ForAnyValue:", string.Empty, StringComparison.OrdinalIgnoreCase)) && !test.Values.Any(Arns.IsAnything));

    /// <summary>Whether a condition keeps out everything that another one keeps out; one that names another resource instead is as narrow as before.</summary>
    public static bool AreAsNarrow(JsonNode? condition, JsonNode? than) =>
        Read(than).All(old => Read(condition).Any(test => string.Equals(test.Key, old.Key, StringComparison.OrdinalIgnoreCase) && IsAsNarrow(test, old)));

    private static bool IsAsNarrow(Test test, Test than) =>
        Family(test.Operator) == Family(than.Operator)
        && (than.Operator.Contains("Not", StringComparison.Ordinal)
            ? than.Values.All(value => test.Values.Contains(value, StringComparer.Ordinal))
            : test.Values.All(value => than.Values.Any(old => Includes(than.Operator, old, test.Operator, value)) || (Statement.Reference().IsMatch(value) && !Arns.IsOpen(value))));

    private static bool Includes(string oldOperator, string old, string @operator, string value) =>
        IsExact(oldOperator) ? old == value && (IsExact(@operator) || !value.AsSpan().ContainsAny('*', '?')) : Wildcard.Covers(old, value);

    // ArnEquals takes wildcards as ArnLike does.
    private static bool IsExact(string @operator) => !@operator.Contains("Like", StringComparison.Ordinal) && !@operator.Contains("Arn", StringComparison.Ordinal);

    private static string Family(string @operator) => @operator.Replace("Like", "Equals", StringComparison.Ordinal);

    // A value that is no text is an intrinsic function that could not be told; its text stands for it.
    private static IEnumerable<Test> Read(JsonNode? condition) =>
        from test in condition as JsonObject ?? []
        from key in test.Value as JsonObject ?? []
        let values = key.Value is JsonArray list ? [.. list] : (IReadOnlyList<JsonNode?>)[key.Value]
        select new Test(test.Key, key.Key, [.. values.Select(value => value.AsText() ?? value?.ToJsonString() ?? string.Empty)]);

    private sealed record Test(string Operator, string Key, IReadOnlyList<string> Values);
}
