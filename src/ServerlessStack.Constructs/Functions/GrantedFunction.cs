using Amazon.CDK.AWS.Lambda;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>CDK's function. An event source that a program adds to it by CDK's means waits for the grants that come with it: Lambda refuses a mapping whose function may not read the source.</summary>
/// <param name="scope">The construct that owns it.</param>
/// <param name="role">Its role.</param>
/// <param name="props">Its settings.</param>
internal sealed class GrantedFunction(Construct scope, FunctionRole role, Amazon.CDK.AWS.Lambda.FunctionProps props) : Function(scope, "Function", props)
{
    /// <inheritdoc/>
    public override EventSourceMapping AddEventSourceMapping(string id, IEventSourceMappingOptions options)
    {
        var mapping = base.AddEventSourceMapping(id, options);
        mapping.Node.AddDependency(role.Others);
        return mapping;
    }
}
