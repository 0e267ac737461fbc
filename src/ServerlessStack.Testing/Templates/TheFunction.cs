using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;

namespace ServerlessStack.Testing;

/// <summary>A function of a template, for what must hold of it.</summary>
public sealed class TheFunction : TheResource
{
    internal TheFunction(TheTemplate template, string id)
        : base(template, id)
    {
    }

    /// <summary>How long an invocation may take.</summary>
    /// <param name="timeout">The time, whole seconds.</param>
    /// <returns>The function, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">It is another time.</exception>
    public TheFunction WithTimeout(Duration timeout)
    {
        ArgumentNullException.ThrowIfNull(timeout);
        With("Timeout", (int)timeout.ToSeconds());
        return this;
    }

    /// <summary>How much memory an instance has.</summary>
    /// <param name="memory">The size, whole mebibytes.</param>
    /// <returns>The function, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">It is another size.</exception>
    public TheFunction WithMemory(Size memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        With("MemorySize", (int)memory.ToMebibytes());
        return this;
    }

    /// <summary>The function's role may do exactly this with a construct of its stack, everything in it included, and nothing else.</summary>
    /// <param name="on">The ids of the construct and those around it in the stack, such as <c>Orders</c>.</param>
    /// <param name="actions">The actions, in any order; none for what the function must not touch.</param>
    /// <returns>The function, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">The role may do more or less, or it has a managed policy, of which a template does not say what it allows.</exception>
    public TheFunction MayOnly(string on, params IReadOnlyList<string> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var (expected, actual) = (actions.Order(StringComparer.Ordinal), ActionsOn(Template.Below(on)).Order(StringComparer.Ordinal));
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? this
            : throw Failure($"on {on} it may {List(actual)}, but must be allowed {List(expected)}");
    }

    private HashSet<string> ActionsOn(IReadOnlyList<string> ids)
    {
        var role = (string?)Property("Role.Fn::GetAtt.0") ?? throw Failure("its role is not in this stack, so what it may do is unknown");
        if (Template.Resources[role]!["Properties"]!["ManagedPolicyArns"] is { } managed)
        {
            throw Failure($"its role {role} has managed policies ({Text(managed)}), and a template does not say what they allow");
        }

        var subjects = ids.Select(id => new PolicySubject(id, (string)Template.Resources[id]!["Type"]!)).ToList();
        return
        [
            .. from statement in TemplateStatement.In(JsonSerializer.SerializeToElement(new JsonObject { ["Resources"] = PoliciesOf(role) }))
               where statement.Allows && !statement.Has("Principal")
               from action in statement.Actions
               where subjects.Exists(subject => subject.IsSubjectOf(action, statement))
               select action,
        ];
    }

    private JsonObject PoliciesOf(string role) => new(
        from resource in Template.Resources
        where resource.Key == role || (resource.Value?["Properties"]?["Roles"] as JsonArray)?.Any(each => (string?)each?["Ref"] == role) == true
        select KeyValuePair.Create(resource.Key, resource.Value?.DeepClone()));

    private static string List(IEnumerable<string> actions) => string.Join(", ", actions) is { Length: > 0 } list ? list : "nothing";
}
