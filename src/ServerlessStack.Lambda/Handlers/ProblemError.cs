namespace ServerlessStack.Lambda;

/// <summary>One mistake in a request (RFC 9457, section 3, the <c>errors</c> extension).</summary>
/// <param name="Pointer">Where: a JSON Pointer fragment into the request body, such as <c>#/lines/0/quantity</c>.</param>
/// <param name="Detail">What is wrong, naming the value, the limit and the consequence.</param>
public sealed record ProblemError(string Pointer, string Detail);
