namespace ServerlessStack.Lambda.Envelopes;

/// <summary>What a service put around the events it delivers.</summary>
internal abstract class Envelope
{
    /// <summary>What it is, in words for an error message, such as <c>a batch of SQS messages</c>.</summary>
    public abstract string Description { get; }
}
