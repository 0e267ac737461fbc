namespace ServerlessStack.FaultFunctions;

/// <summary>The machine's clock, ahead by what the test's sources have waited without taking time: so a lease ends when its source thinks it does.</summary>
/// <param name="points">The way to the test.</param>
public sealed class TestsClock(FaultPoints points) : TimeProvider
{
    /// <summary>How far it is ahead.</summary>
    public TimeSpan Waited => points.Waited();

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Waited;
}
