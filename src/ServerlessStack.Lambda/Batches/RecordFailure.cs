using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Batches;

/// <summary>A record that was not handled successfully.</summary>
/// <param name="Record">The record.</param>
/// <param name="Exception">Why; <see langword="null"/> when its turn never came, behind a failure or after the deadline.</param>
internal readonly record struct RecordFailure(BatchRecord Record, Exception? Exception);
