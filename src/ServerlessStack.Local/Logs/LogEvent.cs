namespace ServerlessStack.Local.Logs;

/// <summary>A line of a log.</summary>
/// <param name="Number">Its place among all lines of the target, rising.</param>
/// <param name="Stream">The log stream that it is in.</param>
/// <param name="Time">When it was written.</param>
/// <param name="Message">The line.</param>
internal sealed record LogEvent(long Number, string Stream, DateTimeOffset Time, string Message);
