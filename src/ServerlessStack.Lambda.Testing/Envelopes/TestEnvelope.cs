using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// What a service delivers to a function in one invocation, with the test's events in it. Made by <see cref="Envelopes"/>; each method that changes
/// one returns a new one.
/// </summary>
public abstract record TestEnvelope
{
    private protected TestEnvelope()
    {
    }

    /// <summary>The payload as the service sends it.</summary>
    /// <param name="json">
    /// Knows the types of the events inside, as it does in the function that sends them; <see cref="TestHost"/> takes the handler's own.
    /// </param>
    /// <returns>The text, which is JSON unless the test put something else in its place.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="json"/> does not know the type of an event.</exception>
    public string ToJson(IJsonTypeInfoResolver json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Write(json);
    }

    internal abstract string Write(IJsonTypeInfoResolver json);

    // What the service would send again after a run; null when it would send nothing. Asynchronous invocation, which most services use,
    // sends the whole payload again when the invocation failed (Lambda developer guide, "Error handling for asynchronous invocation").
    internal virtual TestEnvelope? Again(TestRun run) => run.Error is null ? null : this;
}
