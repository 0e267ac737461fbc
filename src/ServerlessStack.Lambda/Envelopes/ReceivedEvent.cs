namespace ServerlessStack.Lambda.Envelopes;

/// <summary>An event, out of its envelope.</summary>
/// <param name="Id">The id that its source gave to it.</param>
/// <param name="Json">The event itself, as UTF-8 JSON.</param>
internal readonly record struct ReceivedEvent(string Id, ReadOnlyMemory<byte> Json);
