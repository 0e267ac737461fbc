namespace ServerlessStack.Local.Functions;

/// <summary>What a function answered.</summary>
/// <param name="Payload">Its result, or the error as JSON.</param>
/// <param name="Error">Null where it succeeded; otherwise <c>Unhandled</c>, as <c>X-Amz-Function-Error</c> says it.</param>
/// <param name="RequestId">The invocation's id.</param>
internal sealed record FunctionAnswer(ReadOnlyMemory<byte> Payload, string? Error, string RequestId);
