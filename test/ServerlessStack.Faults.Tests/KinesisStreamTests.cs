using ServerlessStack.Faults.Tests.Sources.Streams;

namespace ServerlessStack.Faults.Tests;

public sealed class KinesisStreamTests
{
    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    public Task Every_record_has_its_effect_or_is_discarded_in_the_order_of_the_shard(int seed, bool once) =>
        StreamRun.CheckAsync("RecordParcel", new KinesisStream(), seed, once);

    [Theory]
    [InlineData(33, false)]
    [InlineData(34, true)]
    public Task Every_record_of_a_pipe_has_its_effect_or_is_dead_lettered_in_the_order_of_the_shard(int seed, bool once) =>
        StreamRun.CheckAsync("RecordParcel", new PipedStream(new KinesisStream()), seed, once);
}
