using System.Threading.Channels;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>Functions that only keep what they are invoked with; <c>Missing</c> is not there.</summary>
internal sealed class FakeFunctions : IFunctionInvoker
{
    private readonly Channel<(Arn Function, byte[] Payload)> events = Channel.CreateUnbounded<(Arn, byte[])>();

    public ChannelReader<(Arn Function, byte[] Payload)> Events => events.Reader;

    public Task<FunctionAnswer> InvokeAsync(Arn function, ReadOnlyMemory<byte> payload, CancellationToken cancellation) => throw new NotSupportedException();

    public void Enqueue(Arn function, ReadOnlyMemory<byte> payload)
    {
        if (function.Name == "Missing")
        {
            throw new FunctionRefusedException(FunctionRefusedException.NotFound, $"Function not found: {function}");
        }

        events.Writer.TryWrite((function, payload.ToArray()));
    }
}
