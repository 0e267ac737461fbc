namespace ServerlessStack.Constructs.Graph;

/// <summary>
/// What a service sends in its own name must be encrypted with a key that admits the service. The keys that AWS manages admit none, and what is sent is lost
/// (SQS guide, "Key management": "Configure KMS permissions for AWS services"; SNS guide, "Managing Amazon SNS encryption keys and costs").
/// </summary>
internal sealed class EncryptionRule : IGraphRule
{
    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        foreach (var edge in view.Graph.Edges)
        {
            var source = view.Graph.NodeOf(edge.Source);
            if (SendingService.Of(source.Kind) is not { } service)
            {
                continue;
            }

            foreach (var receiver in new[] { edge.Consumer, edge.DeadLetters }.OfType<global::Constructs.IConstruct>().Select(construct => view.Graph.NodeOf(construct)))
            {
                if (EncryptionKey.Of(receiver) is { } key && key.Problem(service) is { } problem)
                {
                    yield return new GraphProblem(
                        receiver,
                        $"{problem}: what {service.Name} sends from {source.Path} is lost, and nobody knows. Use {key.Alternative}, or a key of your own whose policy allows {service.Principal} kms:GenerateDataKey and kms:Decrypt.");
                }
            }
        }
    }
}
