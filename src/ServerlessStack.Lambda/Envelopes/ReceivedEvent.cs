namespace ServerlessStack.Lambda.Envelopes;

/// <summary>An event, out of its envelope.</summary>
/// <param name="Id">The id that its source gave to it.</param>
/// <param name="Json">The event itself, as UTF-8 JSON.</param>
/// <param name="Kind">
/// What an AWS service calls its own event, such as <c>Object Created</c>; <see langword="null"/> for an event of the application. A kind also says that
/// nothing is left to unwrap.
/// </param>
internal readonly record struct ReceivedEvent(string Id, ReadOnlyMemory<byte> Json, string? Kind = null);
