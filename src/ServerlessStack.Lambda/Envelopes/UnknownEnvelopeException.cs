namespace ServerlessStack.Lambda.Envelopes;

/// <summary>The payload as a whole is not what the function can take; retrying it does not help.</summary>
internal sealed class UnknownEnvelopeException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The payload comes from a source that this kind of handler does not serve.</summary>
    public static UnknownEnvelopeException For(string handler, string takes, Envelope sent) =>
        new($"{handler} takes {takes}, but was invoked with {sent.Description}. Connect it to a source of what it takes.");
}
