using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>Finds the property that partitions a stream in the JSON of its events.</summary>
internal static partial class PartitionKey
{
    /// <summary>The JSON path of the property below the event, such as <c>customer.id</c>.</summary>
    /// <param name="partitionBy">The property, such as <c>e => e.Customer.Id</c>.</param>
    /// <param name="rules">Receives what is wrong with it.</param>
    /// <returns>The path; empty when a rule was broken.</returns>
    public static string PathOf(LambdaExpression partitionBy, Rules rules)
    {
        var type = partitionBy.Parameters[0].Type;
        var members = MembersOf(partitionBy.Body);
        var named = string.Join('.', members.Select(member => member.Name));
        rules.Require(
            members.Count > 0,
            () => $"partitionBy ({ExpressionText.Of(partitionBy)}) must name a property of {type.Name}, such as e => e.Id, or Kinesis cannot tell which events belong in order.");
        if (members.Count == 0 || EventShapes.Of(type, rules) is not { } shape)
        {
            return string.Empty;
        }

        var path = shape.Find(members);
        rules
            .Require(path is not null, () => $"partitionBy ({named}) must be a serialized property of {type.Name}, or no event carries it.")
            .Require(
                path is not { Kind: LeafKind.List or LeafKind.Object },
                () => $"partitionBy ({named}) must be a single value, but is written as an object or a list, and Kinesis takes a text as partition key.")
            .Require(
                path is not { IsOptional: true },
                () => $"partitionBy ({named}) may be null or left out, and an event without a partition key is not delivered; name a property that every event has.")
            .Require(
                path is null || path.Names.All(name => Plain().IsMatch(name)),
                () => $"partitionBy ({named}) is written as \"{path!.Text}\", but the path of a partition key is made of letters, digits, _ and -, or EventBridge and API Gateway do not find it.");
        return path?.Text ?? string.Empty;
    }

    private static List<MemberInfo> MembersOf(Expression body)
    {
        var members = new List<MemberInfo>();

        // A number becomes an object for the selector; the conversion says nothing about the event.
        for (var rest = body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : body; ; rest = ((MemberExpression)rest).Expression!)
        {
            switch (rest)
            {
                case MemberExpression { Expression: not null } member:
                    members.Insert(0, member.Member);
                    continue;
                case ParameterExpression:
                    return members;
                default:
                    return [];
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
