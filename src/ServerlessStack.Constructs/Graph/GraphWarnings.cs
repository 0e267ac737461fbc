namespace ServerlessStack.Constructs;

/// <summary>
/// The codes of what the synthesis warns about in the event graph. Accept one where it is right, with the reason:
/// <c>Annotations.Of(topic).AcknowledgeWarning(GraphWarnings.Unconsumed, "The audit account subscribes.")</c>.
/// </summary>
public static class GraphWarnings
{
    /// <summary>A topic, queue, stream, bus or schedule has no consumer, or a bus carries an event that nobody there consumes.</summary>
    public const string Unconsumed = "ServerlessStack:unconsumed";
}
