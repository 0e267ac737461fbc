namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>A clock that only the simulation moves.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private DateTimeOffset _now = Claims.Now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
