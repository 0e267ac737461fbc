namespace ServerlessStack.Constructs.Graph;

/// <summary>
/// Lambda sends to a function's destination with the function's role, so the role must be allowed the key that encrypts the queue or topic
/// (SQS guide, "Key management"; SNS guide, "Managing Amazon SNS encryption keys and costs").
/// </summary>
internal sealed class DestinationKeyRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        foreach (var edge in view.Graph.Edges)
        {
            var receiver = view.Graph.NodeOf(edge.Consumer);
            if (edge.Source is DotNetFunction { Role: FunctionRole role } && EncryptionKey.Of(receiver)?.Key is { } key && !new RoleKeyUse(role, key).IsAllowed())
            {
                var function = view.Graph.NodeOf(edge.Source).Path;
                yield return new GraphProblem(
                    receiver,
                    $"KmsMasterKeyId is {key.Node.Scope!.Node.Path}, which the role of {function} may not use: what Lambda sends from {function} is lost, and nobody knows. Allow the role kms:GenerateDataKey and kms:Decrypt, with the key's GrantEncryptDecrypt(function.Role).");
            }
        }
    }
}
