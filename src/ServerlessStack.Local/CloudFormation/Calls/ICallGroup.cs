using System.Xml.Linq;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>Operations of CloudFormation that belong together.</summary>
internal interface ICallGroup
{
    /// <summary>The operations: what stands inside each one's result.</summary>
    IReadOnlyDictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>> Operations { get; }
}
