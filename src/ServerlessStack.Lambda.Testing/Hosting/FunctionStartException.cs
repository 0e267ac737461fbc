namespace ServerlessStack.Lambda.Testing;

/// <summary>The function could not start, so it can be sent nothing: on Lambda each invocation would fail like this.</summary>
/// <param name="error">What the function told Lambda.</param>
/// <param name="inner">What its start threw.</param>
public sealed class FunctionStartException(RunError error, Exception? inner = null)
    : Exception($"The function could not start. {error.Type}: {error.Message}", inner)
{
    /// <summary>What the function told Lambda.</summary>
    public RunError Error => error;
}
