namespace ServerlessStack.Constructs;

/// <summary>The defaults of every FIFO queue → function connection, each with its reason.</summary>
public static class FifoQueueToFunctionDefaults
{
    /// <summary>
    /// 1 message a batch: receiving counts for every message that was received. Behind one that always fails, those of its group that came with it would become dead letters with it,
    /// though nobody ever tried to handle them.
    /// </summary>
    public const int BatchSize = 1;
}
