using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;

namespace ServerlessStack.Constructs.Graph;

/// <summary>What a function's role may do with a key: by its own policies, and by the key's where that names the role (KMS developer guide, "Key policies in AWS KMS").</summary>
/// <param name="role">The role.</param>
/// <param name="key">The key.</param>
internal sealed class RoleKeyUse(FunctionRole role, CfnKey key)
{
    private readonly string _role = role.Stack.GetLogicalId((CfnRole)role.Node.DefaultChild!);
    private readonly string _key = key.Stack.GetLogicalId(key);

    /// <summary>Whether the role may encrypt what it sends. What only the deployment knows is taken as meant.</summary>
    public bool IsAllowed() =>
        IsEnough(role.Documents.SelectMany(document => Statements(Resolve(role.Stack, document))).Where(NamesTheKey).Concat(Statements(Resolve(key.Stack, key.KeyPolicy)).Where(NamesTheRole)))
        || IsEnough(role.Node.Root.Node.FindAll().OfType<CfnPolicy>().Where(IsOfTheRole).SelectMany(policy => Statements(Resolve(policy.Stack, policy.PolicyDocument))).Where(NamesTheKey));

    // As a key's policy that admits anybody: who is meant was asked already.
    private static bool IsEnough(IEnumerable<JsonElement> statements)
    {
        var all = new JsonArray();
        foreach (var statement in statements)
        {
            var anybodys = JsonNode.Parse(statement.GetRawText())!.AsObject();
            anybodys["Principal"] = "*";
            all.Add((JsonNode)anybodys);
        }

        return KeyPolicy.Allows(JsonSerializer.SerializeToElement(new JsonObject { ["Statement"] = all }), "lambda.amazonaws.com");
    }

    private static JsonElement Resolve(Stack stack, object value) => JsonSerializer.SerializeToElement(stack.Resolve(value));

    private static JsonElement[] Statements(JsonElement policy) => policy.ValueKind == JsonValueKind.Object ? Several(policy, "Statement") : [];

    // Where a policy has one of something, the list is often left out.
    private static JsonElement[] Several(JsonElement parent, string name) => parent.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value]
        : [];

    private bool NamesTheKey(JsonElement statement) => Several(statement, "Resource").Any(resource => resource.ValueKind == JsonValueKind.String
        ? resource.GetString()!.EndsWith('*')
        : TemplateReference.LogicalIdIn(resource) is not { } id || id == _key);

    private bool NamesTheRole(JsonElement statement) => Several(statement, "Principal").Any(principal => principal.GetRawText().Contains(_role, StringComparison.Ordinal));

    private bool IsOfTheRole(CfnPolicy policy) => Resolve(policy.Stack, policy.Roles ?? []).GetRawText().Contains(_role, StringComparison.Ordinal);
}
