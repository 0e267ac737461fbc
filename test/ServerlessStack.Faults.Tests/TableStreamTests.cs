using ServerlessStack.Faults.Tests.Sources.Streams;

namespace ServerlessStack.Faults.Tests;

public sealed class TableStreamTests
{
    [Theory]
    [InlineData(21, false)]
    [InlineData(22, true)]
    public Task Every_change_has_its_effect_or_is_discarded_in_the_order_of_the_shard(int seed, bool once) =>
        StreamRun.CheckAsync("RecordChange", new TableStream(), seed, once);

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    public Task Every_change_of_a_pipe_has_its_effect_or_is_dead_lettered_in_the_order_of_the_shard(int seed, bool once) =>
        StreamRun.CheckAsync("RecordChange", new PipedStream(new TableStream()), seed, once);
}
