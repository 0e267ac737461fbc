using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs.Graph;

/// <summary>What a queue's template says about it.</summary>
/// <param name="node">The construct.</param>
/// <param name="queue">CloudFormation's own queue.</param>
internal sealed class QueueSettings(GraphNode node, CfnQueue queue)
{
    // What SQS takes for what a template leaves out (CloudFormation reference, "AWS::SQS::Queue").
    private const double DefaultRetention = 345_600;
    private const double DefaultVisibilityTimeout = 30;

    private readonly Lazy<JsonElement?> _redrivePolicy = new(() => queue.RedrivePolicy is { } policy ? JsonSerializer.SerializeToElement(node.Stack.Resolve(policy)) : null);

    public GraphNode Node { get; } = node;

    /// <summary>How long it keeps a message, in seconds.</summary>
    public double Retention => queue.MessageRetentionPeriod ?? DefaultRetention;

    /// <summary>How long it hides a message that was received, in seconds.</summary>
    public double VisibilityTimeout => queue.VisibilityTimeout ?? DefaultVisibilityTimeout;

    /// <summary>The redrive policy, as the template writes it; <see langword="null"/> for none.</summary>
    public JsonElement? RedrivePolicy => _redrivePolicy.Value;

    /// <summary>Reads a construct's queue.</summary>
    /// <param name="node">The construct.</param>
    /// <returns>The settings; <see langword="null"/> when it is no queue of this app's templates.</returns>
    public static QueueSettings? Of(GraphNode node) => node.Element is CfnQueue queue ? new QueueSettings(node, queue) : null;
}
