using ServerlessStack.Local.Functions.Processes;

namespace ServerlessStack.Local.Faults;

/// <summary>What goes wrong with one invocation.</summary>
/// <param name="Kind">What.</param>
internal sealed record InvocationFault(InvocationFaultKind Kind)
{
    // 128 and the number of SIGKILL.
    private const int Killed = 137;

    /// <summary>How long the function may run until it is killed; at once when omitted. Of no meaning for the other kinds.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Lets it happen.</summary>
    /// <param name="process">The process that is to handle the event.</param>
    /// <param name="requestId">The invocation's id.</param>
    /// <param name="invoke">Hands the event to the process.</param>
    /// <param name="time">The clock.</param>
    public async Task<InvocationEnd> StrikeAsync(FunctionProcess process, string requestId, Func<Task<InvocationEnd>> invoke, TimeProvider time)
    {
        if (Kind is InvocationFaultKind.Error)
        {
            return ErrorPayload.Planned(requestId);
        }

        var running = invoke();
        if (Kind is InvocationFaultKind.LostAnswer)
        {
            await running;
            process.Kill();
            await process.Exit;
            return ErrorPayload.Exited(requestId, Killed);
        }

        if (await Task.WhenAny(running, Task.Delay(After, time)) != running)
        {
            process.Kill();
        }

        return await running;
    }
}
