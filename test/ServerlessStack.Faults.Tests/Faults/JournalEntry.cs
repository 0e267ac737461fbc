namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>What became of an event.</summary>
/// <param name="Id">The event.</param>
/// <param name="IsEffect">Whether its effect happened; otherwise the source gave it up.</param>
internal readonly record struct JournalEntry(string Id, bool IsEffect);
