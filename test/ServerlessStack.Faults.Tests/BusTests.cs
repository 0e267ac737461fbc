using ServerlessStack.Faults.Tests.Sources.Asynchronous;

namespace ServerlessStack.Faults.Tests;

public sealed class BusTests
{
    [Theory]
    [InlineData(61, false)]
    [InlineData(62, true)]
    public Task Every_event_has_its_effect_or_reaches_the_on_failure_destination(int seed, bool once) =>
        AsynchronousRun.CheckAsync(new BusRule(), seed, once);
}
