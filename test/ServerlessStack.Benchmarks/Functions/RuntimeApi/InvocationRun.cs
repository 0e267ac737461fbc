using System.Text;

namespace ServerlessStack.Benchmarks.Functions.RuntimeApi;

/// <summary>Invocations of one payload, one after the other.</summary>
/// <param name="response">The HTTP response that hands out each of them.</param>
/// <param name="count">How many.</param>
internal sealed class InvocationRun(byte[] response, int count)
{
    private int _handedOut;
    private int _answered;

    /// <summary>The HTTP response that hands out an invocation.</summary>
    public byte[] Response => response;

    /// <summary>Whether all are answered.</summary>
    public bool IsOver => _answered == count;

    /// <summary>When the last was answered.</summary>
    public long End { get; private set; }

    /// <summary>What the last was answered with.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Takes one of those that are left.</summary>
    public bool TryTake()
    {
        if (_handedOut == count)
        {
            return false;
        }

        _handedOut++;
        return true;
    }

    /// <summary>Takes an answer.</summary>
    public void Take(ReadOnlySpan<byte> answer, long timestamp)
    {
        _answered++;
        if (IsOver)
        {
            End = timestamp;
            Answer = Encoding.UTF8.GetString(answer);
        }
    }
}
