using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.CloudFormation.Intrinsics;

/// <summary>Puts values in the places of intrinsic functions.</summary>
/// <param name="values">What they refer to.</param>
internal sealed class Resolver(IValues values)
{
    private readonly ConditionEvaluator conditions = new(values);

    /// <summary>A node without intrinsic functions; null where nothing is to be there (<c>AWS::NoValue</c>).</summary>
    /// <exception cref="IntrinsicException">One of them has no value.</exception>
    public JsonNode? Resolve(JsonNode? node)
    {
        if (IntrinsicCall.Of(node) is { } call)
        {
            return Call(call);
        }

        switch (node)
        {
            case JsonObject source:
                var members = new JsonObject();
                foreach (var (name, member) in source)
                {
                    if (Resolve(member) is { } value)
                    {
                        members[name] = value;
                    }
                }

                return members;

            case JsonArray list:
                return new JsonArray([.. list.Select(Resolve).Where(item => item is not null)]);

            default:
                return node?.DeepClone();
        }
    }

    /// <summary>A node as text.</summary>
    /// <exception cref="IntrinsicException">It is none.</exception>
    public string Text(JsonNode? node) => Resolve(node) is JsonValue value ? value.ToString() : throw new IntrinsicException($"Text is needed here: {node?.ToJsonString()}");

    private JsonNode? Call(IntrinsicCall call)
    {
        switch (call.Name)
        {
            case "Ref":
                return values.Ref(call.Argument?.ToString() ?? "")?.DeepClone();

            case "Fn::GetAtt":
                var (logicalId, attribute) = call.AttributeOf();
                return values.GetAtt(logicalId, attribute).DeepClone();

            case "Fn::Join":
                var join = call.Arguments(2, 2);
                return string.Join(Text(join[0]), List(join[1]).Select(Text));

            case "Fn::Sub":
                return Substitute(call);

            case "Fn::Split":
                var split = call.Arguments(2, 2);
                return new JsonArray([.. Text(split[1]).Split(Text(split[0])).Select(part => (JsonNode)part)]);

            case "Fn::Select":
                var select = call.Arguments(2, 2);
                var (items, index) = (List(select[1]), int.Parse(Text(select[0]), CultureInfo.InvariantCulture));
                return index < items.Count ? items[index]?.DeepClone() : throw new IntrinsicException($"Fn::Select cannot select index {index} of {items.Count} values.");

            case "Fn::If":
                var choice = call.Arguments(3, 3);
                return Resolve(choice[values.Condition(choice[0]!.ToString()) ? 1 : 2]);

            case "Fn::FindInMap":
                return FindInMap(call.Arguments(3, 4));

            case "Fn::ImportValue":
                return values.Import(Text(call.Argument));

            case "Fn::GetStackOutput":
                return values.StackOutput(Text(call.Argument?["StackName"]), Text(call.Argument?["OutputName"]));

            case "Fn::Base64":
                return Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(call.Argument)));

            case "Fn::GetAZs":
                return new JsonArray([.. values.Zones.Select(zone => (JsonNode)zone)]);

            case "Fn::ToJsonString":
                return Resolve(call.Argument)?.ToJsonString() ?? "";

            case "Fn::Length":
                return List(call.Argument).Count;

            default:
                return conditions.IsCondition(call) ? conditions.Evaluate(call) : throw new IntrinsicException($"{call.Name} is not supported by the local target.");
        }
    }

    private string Substitute(IntrinsicCall call)
    {
        var (text, variables) = call.Argument is JsonArray ? (call.Arguments(2, 2)[0], call.Arguments(2, 2)[1] as JsonObject) : (call.Argument, null);
        return SubstitutedText.Replace(text?.ToString() ?? "", name =>
        {
            if (variables?.ContainsKey(name) == true)
            {
                return Text(variables[name]);
            }

            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var value = dot < 0 ? values.Ref(name) : values.GetAtt(name[..dot], name[(dot + 1)..]);
            return value is JsonValue ? value.ToString() : throw new IntrinsicException($"${{{name}}} in Fn::Sub is no text.");
        });
    }

    private JsonNode? FindInMap(JsonArray arguments)
    {
        var (map, first, second) = (Text(arguments[0]), Text(arguments[1]), Text(arguments[2]));
        if (values.Mapping(map, first, second) is { } value)
        {
            return value.DeepClone();
        }

        return arguments.Count > 3 && arguments[3]?["DefaultValue"] is { } fallback ? Resolve(fallback) : throw new IntrinsicException($"Fn::FindInMap: {map} has no {first}.{second}.");
    }

    private JsonArray List(JsonNode? node) => Resolve(node) as JsonArray ?? throw new IntrinsicException($"A list is needed here: {node?.ToJsonString()}");
}
