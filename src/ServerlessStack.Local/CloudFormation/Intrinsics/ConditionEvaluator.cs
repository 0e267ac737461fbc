using System.Text.Json.Nodes;

namespace ServerlessStack.Local.CloudFormation.Intrinsics;

/// <summary>Evaluates conditions and the assertions of rules. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html"/>.</summary>
/// <param name="values">What they refer to.</param>
internal sealed class ConditionEvaluator(IValues values)
{
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal) { "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not", "Fn::Contains", "Fn::EachMemberIn", "Fn::EachMemberEquals" };

    /// <summary>Whether a function answers true or false.</summary>
    public bool IsCondition(IntrinsicCall call) => Functions.Contains(call.Name);

    /// <summary>Evaluates a condition as a template writes it, which may be the name of another one.</summary>
    public bool Evaluate(JsonNode? node)
    {
        if (node is JsonObject { Count: 1 } reference && reference["Condition"] is { } name)
        {
            return values.Condition(name.ToString());
        }

        return IntrinsicCall.Of(node) is { } call ? Evaluate(call) : node?.ToString() == "true";
    }

    /// <summary>Evaluates a function.</summary>
    public bool Evaluate(IntrinsicCall call)
    {
        const int most = 10;
        switch (call.Name)
        {
            case "Fn::Equals":
                var pair = call.Arguments(2, 2);
                return Comparable(pair[0]) == Comparable(pair[1]);

            case "Fn::And":
                return call.Arguments(2, most).All(Evaluate);

            case "Fn::Or":
                return call.Arguments(2, most).Any(Evaluate);

            case "Fn::Not":
                return !Evaluate(call.Arguments(1, 1)[0]);

            case "Fn::Contains":
                var contains = call.Arguments(2, 2);
                return Members(contains[0]).Contains(Comparable(contains[1]), StringComparer.Ordinal);

            case "Fn::EachMemberIn":
                var each = call.Arguments(2, 2);
                return !Members(each[0]).Except(Members(each[1]), StringComparer.Ordinal).Any();

            case "Fn::EachMemberEquals":
                var equal = call.Arguments(2, 2);
                return Members(equal[0]).All(member => member == Comparable(equal[1]));

            default:
                throw new IntrinsicException($"{call.Name} is no condition.");
        }
    }

    private IEnumerable<string> Members(JsonNode? node) =>
        new Resolver(values).Resolve(node) is JsonArray list ? list.Select(Comparable) : throw new IntrinsicException($"A list is needed here: {node?.ToJsonString()}");

    // Numbers and truth values are strings to CloudFormation.
    private string Comparable(JsonNode? node) => new Resolver(values).Resolve(node) is { } value ? (value is JsonValue ? value.ToString() : value.ToJsonString()) : "";
}
