using System.Text;
using ServerlessStack.Local.Faults;
using ServerlessStack.Local.Functions.Asynchronous;
using ServerlessStack.Local.Functions.Processes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Functions;

/// <summary>Invokes functions in processes on this machine.</summary>
/// <param name="functions">The functions.</param>
/// <param name="concurrency">Limits how many run.</param>
/// <param name="events">The queue of asynchronous invocations.</param>
/// <param name="hops">Keeps what passed.</param>
/// <param name="time">The clock.</param>
/// <param name="faults">What goes wrong on purpose; nothing when omitted.</param>
internal sealed class FunctionInvoker(FunctionRegistry functions, Concurrency concurrency, AsynchronousEvents events, HopLog hops, TimeProvider time, IFaults? faults = null) : IFunctionInvoker
{
    private const string HopKind = "function";

    /// <inheritdoc />
    public async Task<FunctionAnswer> InvokeAsync(Arn function, ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        (await InvokeAsync(functions.Get(function.ToString()), new InvocationRequest(payload), cancellation)).Answer;

    /// <inheritdoc />
    public void Enqueue(Arn function, ReadOnlyMemory<byte> payload)
    {
        var found = functions.Get(function.ToString());
        Check(payload, FunctionLimits.AsynchronousPayload);
        var accepted = new AsynchronousEvent(found.Settings.Name, Guid.NewGuid().ToString(), payload, time.GetUtcNow());
        events.Add(accepted);
        if (faults?.ComesTwice(found.Settings.Name, Encoding.UTF8.GetString(payload.Span)) is true)
        {
            events.Add(accepted);
        }
    }

    /// <summary>Runs a function and waits for its answer.</summary>
    /// <exception cref="FunctionRefusedException">It is throttled, or the event is too large.</exception>
    public async Task<CompletedInvocation> InvokeAsync(DeployedFunction function, InvocationRequest request, CancellationToken cancellation)
    {
        Check(request.Payload, FunctionLimits.SynchronousPayload);
        var isReserved = function.Settings.ReservedConcurrency is not null;
        concurrency.Enter(function);
        return await RunAsync(function, request, isReserved).WaitAsync(cancellation);
    }

    private async Task<CompletedInvocation> RunAsync(DeployedFunction function, InvocationRequest request, bool isReserved)
    {
        var name = function.Settings.Name;
        var began = time.GetTimestamp();
        hops.Record(HopKind, name, $"started {request.RequestId}", Encoding.UTF8.GetString(request.Payload.Span));
        try
        {
            var (end, log) = await RunInProcessAsync(name, function.Pool, request);
            var took = $"{time.GetElapsedTime(began).TotalMilliseconds:0} ms";
            hops.Record(HopKind, name, end.ErrorType is { } error ? $"failed after {took}: {error}" : $"succeeded after {took}", Encoding.UTF8.GetString(request.Payload.Span));
            return new(new FunctionAnswer(end.Payload, end.ErrorType is null ? null : "Unhandled", request.RequestId), log);
        }
        finally
        {
            concurrency.Leave(function, isReserved);
        }
    }

    private async Task<(InvocationEnd End, string Log)> RunInProcessAsync(string name, ProcessPool pool, InvocationRequest request)
    {
        FunctionProcess process;
        try
        {
            process = await pool.TakeAsync();
        }
        catch (FunctionStartException exception)
        {
            return (exception.End(request.RequestId), "");
        }

        try
        {
            Task<InvocationEnd> Invoke() => process.InvokeAsync(request.RequestId, request.Payload, request.TraceHeader ?? TraceHeader.New(time.GetUtcNow()));
            var end = await (faults?.Of(name, request.Payload) is { } fault ? fault.StrikeAsync(process, request.RequestId, Invoke, time) : Invoke());
            return (end, process.Log.Tail);
        }
        finally
        {
            pool.Return(process);
        }
    }

    private static void Check(ReadOnlyMemory<byte> payload, int limit)
    {
        if (payload.Length > limit)
        {
            throw new FunctionRefusedException(FunctionRefusedException.TooLarge, $"Request must be smaller than {limit} bytes for the InvokeFunction operation, but has {payload.Length}.");
        }
    }
}
