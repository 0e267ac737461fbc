namespace ServerlessStack.Lambda.Testing;

/// <summary>A record that the function reported as failed, so that its source delivers it again.</summary>
/// <param name="Identifier">What the report calls it: a message id, sequence number or event id.</param>
/// <param name="Index">Its place in the batch, from 0; -1 when the batch has no such record, which makes AWS take the whole batch as failed.</param>
/// <param name="Error">Why; <see langword="null"/> for a record that was not tried, such as one behind a failed record of its group or after the deadline.</param>
public sealed record RecordFailure(string Identifier, int Index, RunError? Error);
