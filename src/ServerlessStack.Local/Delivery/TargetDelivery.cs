using ServerlessStack.Local.Delivery.Targets;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Delivery;

/// <summary>Hands events to the kind of target that the ARN names.</summary>
/// <param name="targets">The kinds that there are.</param>
internal sealed class TargetDelivery(IEnumerable<IDeliveryTarget> targets) : IDelivery
{
    // The code that EventBridge gives a dead letter whose target is not there.
    private const string NoResource = "NO_RESOURCE";
    private static readonly string[] Passing = ["Throttl", "TooManyRequests", "ThroughputExceeded", "Internal", "ServiceUnavailable", "LimitExceeded"];
    private readonly Dictionary<string, IDeliveryTarget> byService = targets.ToDictionary(target => target.Service, StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        if (!byService.TryGetValue(target.Service, out var kind))
        {
            throw new DeliveryException("InvalidTarget", $"The local target delivers to {string.Join(", ", byService.Keys.Order(StringComparer.Ordinal))} and not to {target}.", canRetry: false);
        }

        try
        {
            await kind.DeliverAsync(target, message, cancellation);
        }
        catch (AwsException exception)
        {
            throw Refusal(target, exception.Code, exception);
        }
        catch (FunctionRefusedException exception)
        {
            throw Refusal(target, exception.Code, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            throw new DeliveryException("SDK_CLIENT_ERROR", $"{target} does not answer: {exception.Message}", canRetry: true, exception);
        }
    }

    private static DeliveryException Refusal(Arn target, string code, Exception exception)
    {
        var isMissing = code.Contains("NotFound", StringComparison.Ordinal) || code.Contains("NonExistent", StringComparison.Ordinal) || code.Contains("DoesNotExist", StringComparison.Ordinal);
        return isMissing
            ? new DeliveryException(NoResource, $"{target} is not there: {exception.Message}", canRetry: false, exception)
            : new DeliveryException(code, exception.Message, Passing.Any(part => code.Contains(part, StringComparison.Ordinal)), exception);
    }
}
