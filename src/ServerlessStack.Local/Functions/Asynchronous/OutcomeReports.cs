using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>
/// Tells destinations the record of an invocation, and the dead-letter queue the event itself with the error in its attributes (Lambda developer guide, "Capturing records of Lambda
/// asynchronous invocations").
/// </summary>
/// <param name="delivery">Delivers.</param>
/// <param name="hops">Keeps what passed.</param>
/// <param name="time">The clock.</param>
internal sealed class OutcomeReports(IDelivery delivery, HopLog hops, TimeProvider time)
{
    private const int LongestMessage = 1024;

    /// <summary>Tells what became of an event.</summary>
    public async Task SendAsync(DeployedFunction function, AsynchronousEvent handled, AsynchronousOutcome outcome, CancellationToken cancellation)
    {
        var isSuccess = outcome.Condition == AsynchronousOutcome.Success;
        if ((isSuccess ? function.Asynchronous.OnSuccess : function.Asynchronous.OnFailure) is { } destination)
        {
            await SendAsync(function.Settings, destination, Record(function.Settings, handled, outcome), cancellation);
        }

        if (!isSuccess && function.Settings.DeadLetters is { } deadLetters)
        {
            await SendAsync(function.Settings, deadLetters, DeadLetter(handled, outcome), cancellation);
        }
    }

    private async Task SendAsync(FunctionSettings function, Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        try
        {
            await delivery.DeliverAsync(target, message, cancellation);
        }
        catch (DeliveryException exception)
        {
            // On AWS it is a metric, DestinationDeliveryFailures or DeadLetterErrors; the event is lost there, too.
            hops.Record("function", function.Name, $"{target.Name} did not take the outcome: {exception.Message}", message.Body);
        }
    }

    private DeliveredMessage Record(FunctionSettings function, AsynchronousEvent handled, AsynchronousOutcome outcome)
    {
        var record = InvocationRecord.Of(handled, outcome, function, time.GetUtcNow());
        return new DeliveredMessage(record.ToJsonString())
        {
            Source = "lambda",
            DetailType = outcome.Condition == AsynchronousOutcome.Success ? "Lambda Function Invocation Result - Success" : "Lambda Function Invocation Result - Failure",
        };
    }

    private static DeliveredMessage DeadLetter(AsynchronousEvent handled, AsynchronousOutcome outcome)
    {
        var message = MessageOf(outcome.Answer);
        return new DeliveredMessage(Encoding.UTF8.GetString(handled.Payload.Span))
        {
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["RequestID"] = handled.RequestId,
                ["ErrorCode"] = (outcome.Answer is null ? 429 : 200).ToString(CultureInfo.InvariantCulture),
                ["ErrorMessage"] = message.Length > LongestMessage ? message[..LongestMessage] : message,
            },
        };
    }

    private static string MessageOf(FunctionAnswer? answer)
    {
        if (answer is null)
        {
            return "The function was throttled until the event was too old.";
        }

        try
        {
            return (JsonNode.Parse(answer.Payload.Span) as JsonObject)?["errorMessage"]?.GetValue<string>() ?? Encoding.UTF8.GetString(answer.Payload.Span);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Encoding.UTF8.GetString(answer.Payload.Span);
        }
    }
}
