using ServerlessStack.Faults.Tests.Sources.Asynchronous;

namespace ServerlessStack.Faults.Tests;

public sealed class TopicTests
{
    [Theory]
    [InlineData(51, false)]
    [InlineData(52, true)]
    public Task Every_notification_has_its_effect_or_reaches_the_on_failure_destination(int seed, bool once) =>
        AsynchronousRun.CheckAsync(new TopicSubscription(), seed, once);
}
