using System.Text;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Delivery.Targets;

/// <summary>A function, invoked asynchronously: from here on the retries are Lambda's.</summary>
/// <param name="functions">Runs functions.</param>
internal sealed class FunctionTarget(IFunctionInvoker functions) : IDeliveryTarget
{
    /// <inheritdoc />
    public string Service => "lambda";

    /// <inheritdoc />
    public Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        functions.Enqueue(target, Encoding.UTF8.GetBytes(message.Body));
        return Task.CompletedTask;
    }
}
