namespace ServerlessStack.Local.Apis.Throttling;

/// <summary>A bucket that fills at a rate and empties by one a request.</summary>
/// <param name="time">The clock.</param>
internal sealed class TokenBucket(TimeProvider time)
{
    private readonly Lock _gate = new();
    private double? _tokens;
    private long _filled = time.GetTimestamp();

    /// <summary>Takes one out, if there is one; a changed limit counts from now on.</summary>
    /// <param name="rate">How many come in a second.</param>
    /// <param name="burst">How many it holds.</param>
    public bool TryTake(double rate, double burst)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(burst, (_tokens ?? burst) + (time.GetElapsedTime(_filled, now).TotalSeconds * rate));
            _filled = now;
            if (_tokens < 1)
            {
                return false;
            }

            _tokens--;
            return true;
        }
    }
}
