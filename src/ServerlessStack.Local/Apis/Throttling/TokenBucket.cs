namespace ServerlessStack.Local.Apis.Throttling;

/// <summary>A bucket that fills at a rate and empties by one a request.</summary>
/// <param name="time">The clock.</param>
internal sealed class TokenBucket(TimeProvider time)
{
    private readonly Lock gate = new();
    private double? tokens;
    private long filled = time.GetTimestamp();

    /// <summary>Takes one out, if there is one; a changed limit counts from now on.</summary>
    /// <param name="rate">How many come in a second.</param>
    /// <param name="burst">How many it holds.</param>
    public bool TryTake(double rate, double burst)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            tokens = Math.Min(burst, (tokens ?? burst) + (time.GetElapsedTime(filled, now).TotalSeconds * rate));
            filled = now;
            if (tokens < 1)
            {
                return false;
            }

            tokens--;
            return true;
        }
    }
}
