using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>Who may connect to what is in a security group.</summary>
/// <param name="GroupId">The group, as <c>${LogicalId.GroupId}</c>.</param>
/// <param name="IpProtocol">The protocol; -1 for every one.</param>
/// <param name="FromPort">The first port; null for every one.</param>
/// <param name="ToPort">The last port.</param>
/// <param name="Peer">Who: an address range, a prefix list or another group.</param>
internal sealed record IngressRule(string GroupId, string IpProtocol, JsonNode? FromPort, JsonNode? ToPort, JsonObject? Peer)
{
    /// <summary>Whether the rule is for the whole internet.</summary>
    public bool IsPublic => Peer?["ip"].AsText() is "0.0.0.0/0" or "::/0";

    /// <summary>The rule in words.</summary>
    public override string ToString()
    {
        var protocol = IpProtocol == "-1" ? "every protocol" : IpProtocol;
        var ports = (FromPort.AsText(), ToPort.AsText()) switch
        {
            (null, _) => string.Empty,
            var (from, to) when from == to => $" port {from}",
            var (from, to) => $" ports {from} to {to}",
        };
        return $"{protocol}{ports} from {Peer?["ip"].AsText() ?? Peer?["securityGroupId"].AsText() ?? Peer?["prefixListId"].AsText() ?? "anywhere"}";
    }
}
