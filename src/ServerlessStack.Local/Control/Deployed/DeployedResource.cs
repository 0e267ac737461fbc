using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Control.Deployed;

/// <summary>A resource of a deployed stack.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="PhysicalId">What <c>Ref</c> gives: a name, an ARN or a queue's address.</param>
/// <param name="Type">Its type.</param>
internal sealed partial record DeployedResource(string Stack, string LogicalId, string PhysicalId, string Type)
{
    private static readonly string[] Kinds = ["Function", "Queue", "Topic", "Bus", "Stream", "Table", "Bucket"];

    /// <summary>What a person calls it: the construct's name, which the template's is made of: <c>FulfilOrder</c> of <c>FulfilOrderFunctionE4B8A88E</c>.</summary>
    public string Name
    {
        get
        {
            var path = Hash().Replace(LogicalId, string.Empty);
            var kind = Kinds.FirstOrDefault(kind => path.Length > kind.Length && path.EndsWith(kind, StringComparison.Ordinal));
            return kind is null ? path : path[..^kind.Length];
        }
    }

    /// <summary>Whether a person means it.</summary>
    /// <param name="name">The construct's name, with the stack's before it where that is needed, or the name of the template or the service.</param>
    public bool IsCalled(string name) => new[] { Name, $"{Stack}/{Name}", LogicalId, PhysicalId, PhysicalId[(PhysicalId.LastIndexOfAny([':', '/']) + 1)..] }.Contains(name, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("[0-9A-F]{8}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();
}
