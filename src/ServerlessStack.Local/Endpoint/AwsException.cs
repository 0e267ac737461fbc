namespace ServerlessStack.Local.Endpoint;

/// <summary>A service's refusal of a call.</summary>
/// <param name="code">The error's code, as SDKs know it: <c>ResourceNotFoundException</c>, <c>NoSuchKey</c>.</param>
/// <param name="message">What is wrong, with the value.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;
}
