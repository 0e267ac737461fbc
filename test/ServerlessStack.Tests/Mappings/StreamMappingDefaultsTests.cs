using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Mappings;

public sealed class StreamMappingDefaultsTests
{
    [Fact]
    public void Are_what_the_documentation_says()
    {
        var props = new StreamMappingProps();

        Assert.Equal((100, 20, 1), (props.BatchSize, props.MaximumRetryAttempts, props.ParallelizationFactor));
        Assert.Equal((0d, 72_000d), (props.BatchingWindow.ToSeconds(), props.MaximumRecordAge.ToSeconds()));
        Assert.Null(props.TumblingWindow);
        Assert.Null(props.DeadLetters);
    }
}
