namespace ServerlessStack.Local.Functions.Processes;

/// <summary>
/// The processes of one version of a function's code. An invocation takes an idle one; where there is none, the next that starts or becomes idle, so that a burst starts no more processes
/// than the machine can bring up while others finish.
/// </summary>
/// <param name="function">The function.</param>
/// <param name="starter">Starts processes.</param>
/// <param name="time">The clock.</param>
internal sealed class ProcessPool(FunctionSettings function, ProcessStarter starter, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Stack<FunctionProcess> idle = new();
    private readonly Queue<TaskCompletionSource<FunctionProcess>> waiting = new();
    private readonly HashSet<FunctionProcess> all = [];
    private int starting;
    private bool isDrained;

    /// <summary>The processes that are there.</summary>
    public IReadOnlyList<FunctionProcess> Processes
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    /// <summary>Takes a process for one invocation.</summary>
    /// <exception cref="FunctionStartException">None could start.</exception>
    public Task<FunctionProcess> TakeAsync()
    {
        TaskCompletionSource<FunctionProcess> next;
        lock (gate)
        {
            while (idle.TryPop(out var process))
            {
                if (!process.Exit.IsCompleted)
                {
                    return Task.FromResult(process);
                }

                all.Remove(process);
            }

            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(next);
            if (starting >= waiting.Count)
            {
                return next.Task;
            }

            starting++;
        }

        _ = StartAsync();
        return next.Task;
    }

    /// <summary>Gives a process back after its invocation.</summary>
    public void Return(FunctionProcess process)
    {
        if (process.Exit.IsCompleted)
        {
            lock (gate)
            {
                all.Remove(process);
            }

            return;
        }

        Offer(process);
    }

    /// <summary>Lets no process become idle any more: its code was replaced or deleted. Invocations that run or wait are finished.</summary>
    public void Drain()
    {
        lock (gate)
        {
            isDrained = true;
            while (idle.TryPop(out var process))
            {
                End(process);
            }
        }
    }

    /// <summary>Ends processes that have been idle for too long.</summary>
    /// <param name="idleTime">How long they are kept.</param>
    public void Shrink(TimeSpan idleTime)
    {
        lock (gate)
        {
            FunctionProcess[] kept = [.. idle.Where(process => time.GetUtcNow() - process.IdleSince < idleTime)];
            foreach (var process in idle.Except(kept))
            {
                End(process);
            }

            idle.Clear();
            foreach (var process in kept.Reverse())
            {
                idle.Push(process);
            }
        }
    }

    /// <summary>Ends all processes at once.</summary>
    public void Kill()
    {
        Drain();
        foreach (var process in Processes)
        {
            process.Kill();
        }
    }

    private async Task StartAsync()
    {
        try
        {
            if (await starter.StartAsync(function, IsNeeded) is not { } process)
            {
                return;
            }

            lock (gate)
            {
                starting--;
                all.Add(process);
            }

            Offer(process);
        }
        catch (Exception exception)
        {
            // Whoever has waited longest learns that it does not start; the next one tries again.
            lock (gate)
            {
                starting--;
                if (waiting.TryDequeue(out var next))
                {
                    next.SetException(exception);
                }
            }
        }
    }

    private bool IsNeeded()
    {
        lock (gate)
        {
            if (waiting.Count > 0)
            {
                return true;
            }

            // In one step with the answer: an invocation that comes now must not wait for this start.
            starting--;
            return false;
        }
    }

    private void Offer(FunctionProcess process)
    {
        lock (gate)
        {
            if (waiting.TryDequeue(out var next))
            {
                next.SetResult(process);
            }
            else if (isDrained)
            {
                End(process);
            }
            else
            {
                process.IdleSince = time.GetUtcNow();
                idle.Push(process);
            }
        }
    }

    private void End(FunctionProcess process)
    {
        all.Remove(process);
        process.Kill();
    }
}
