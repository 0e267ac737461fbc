namespace ServerlessStack.Local.Logs;

/// <summary>From when to when a log stream has lines.</summary>
/// <param name="First">The time of its first line.</param>
/// <param name="Last">The time of its last line.</param>
internal sealed record LogStreamSpan(DateTimeOffset First, DateTimeOffset Last);
