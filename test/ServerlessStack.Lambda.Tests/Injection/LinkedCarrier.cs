namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>A service that is made from a link.</summary>
internal sealed class LinkedCarrier(string queueUrl) : ICarrier
{
    public Uri Queue { get; } = new(queueUrl, UriKind.Absolute);
}
