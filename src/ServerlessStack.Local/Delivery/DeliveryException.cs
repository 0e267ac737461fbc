namespace ServerlessStack.Local.Delivery;

/// <summary>A target did not take an event.</summary>
/// <param name="code">The error's code, as the dead letter's attributes name it: <c>ResourceNotFoundException</c>, <c>NO_RESOURCE</c>.</param>
/// <param name="message">What happened.</param>
/// <param name="canRetry">Whether another attempt may succeed: throttled, or a service that is down; not a target that is not there.</param>
/// <param name="inner">What went wrong beneath, if anything did.</param>
internal sealed class DeliveryException(string code, string message, bool canRetry, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;

    /// <summary>Whether another attempt may succeed.</summary>
    public bool CanRetry { get; } = canRetry;
}
