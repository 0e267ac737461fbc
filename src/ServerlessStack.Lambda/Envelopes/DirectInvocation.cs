using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// A payload without an envelope: somebody invoked the function with the event itself (Lambda developer guide, "Invoking a Lambda function").
/// </summary>
/// <param name="root">The payload.</param>
/// <param name="requestId">The invocation's id, which Lambda keeps when it tries an asynchronous invocation again.</param>
internal sealed class DirectInvocation(JsonElement root, string requestId) : Envelope
{
    public override string Description => PayloadShape.Describe(root);

    /// <summary>The event.</summary>
    public BareRecord Record { get; } = new(root, requestId);
}
