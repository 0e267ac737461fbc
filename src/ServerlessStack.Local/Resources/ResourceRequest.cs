using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Resources;

/// <summary>A resource as the template asks for it.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="LogicalId">The resource's name in the template.</param>
/// <param name="Properties">Its properties, every intrinsic resolved.</param>
internal sealed record ResourceRequest(string Stack, string LogicalId, JsonObject Properties)
{
    /// <summary>A physical name as CloudFormation makes them: the stack's, the logical id and twelve characters that tell replacements apart.</summary>
    /// <param name="longest">How many characters the service allows; the stack's name and the logical id are shortened.</param>
    public string NewName(int longest = 80)
    {
        const int suffixLength = 12;
        var suffix = Convert.ToHexString(Guid.NewGuid().ToByteArray())[..suffixLength];
        var room = longest - suffixLength - 2;
        var logical = LogicalId.Length > room / 2 ? LogicalId[..(room / 2)] : LogicalId;
        var stack = Stack.Length > room - logical.Length ? Stack[..(room - logical.Length)] : Stack;
        return $"{stack.TrimEnd('-')}-{logical}-{suffix}";
    }
}
