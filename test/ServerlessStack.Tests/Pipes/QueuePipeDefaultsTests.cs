using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Pipes;

public sealed class QueuePipeDefaultsTests
{
    [Fact]
    public void Are_what_the_documentation_says()
    {
        var props = new QueuePipeProps();

        Assert.Equal(10, props.BatchSize);
        Assert.Equal(0d, props.BatchingWindow.ToSeconds());
    }
}
