using ServerlessStack.Local.Functions.Asynchronous;
using ServerlessStack.Local.Functions.Processes;

namespace ServerlessStack.Local.Functions;

/// <summary>A function that is there: its settings and processes as of the last deployment, and what is configured beside it.</summary>
/// <param name="settings">The settings.</param>
/// <param name="pool">The processes.</param>
internal sealed class DeployedFunction(FunctionSettings settings, ProcessPool pool)
{
    private int running;

    /// <summary>The settings.</summary>
    public FunctionSettings Settings { get; private set; } = settings;

    /// <summary>The processes.</summary>
    public ProcessPool Pool { get; private set; } = pool;

    /// <summary>What happens with asynchronous invocations; Lambda's defaults until it is configured.</summary>
    public AsynchronousSettings Asynchronous { get; set; } = new();

    /// <summary>Takes new settings; the processes of the old ones finish what they do.</summary>
    public void Replace(FunctionSettings changed, ProcessPool next)
    {
        var former = Pool;
        (Settings, Pool) = (changed, next);
        former.Drain();
    }

    /// <summary>Counts one more invocation, if the limit allows.</summary>
    public bool TryEnter(int limit)
    {
        if (Interlocked.Increment(ref running) <= limit)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Counts one invocation less.</summary>
    public void Leave() => Interlocked.Decrement(ref running);
}
