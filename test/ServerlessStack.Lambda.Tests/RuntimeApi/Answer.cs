namespace ServerlessStack.Lambda.Tests.RuntimeApi;

/// <summary>What a function answered to an invocation, or reported instead.</summary>
/// <param name="Body">The response, or the error object.</param>
/// <param name="IsError">Whether the function reported an error.</param>
/// <param name="ErrorType">The error's category and name; <see langword="null"/> for a response.</param>
public sealed record Answer(string Body, bool IsError, string? ErrorType);
