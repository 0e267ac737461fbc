using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Pipes;

public sealed class StreamPipeDefaultsTests
{
    [Fact]
    public void Are_what_the_documentation_says()
    {
        var props = new StreamPipeProps();

        Assert.Equal((10, 20, 1), (props.BatchSize, props.MaximumRetryAttempts, props.ParallelizationFactor));
        Assert.Equal((0d, 72_000d), (props.BatchingWindow.ToSeconds(), props.MaximumRecordAge.ToSeconds()));
        Assert.Null(props.DeadLetters);
    }
}
