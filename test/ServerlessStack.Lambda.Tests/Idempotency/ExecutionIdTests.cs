using System.Text;

namespace ServerlessStack.Lambda.Tests.Idempotency;

public sealed class ExecutionIdTests
{
    [Fact]
    public void An_id_can_be_read_in_the_table() => Assert.Equal("Shop/Fulfil#FulfilOrder#order-42", ExecutionId.Of("Shop/Fulfil", "FulfilOrder", "order-42"));

    [Fact]
    public void A_key_may_hold_anything() => Assert.Equal("Shop#Fulfil#a#b", ExecutionId.Of("Shop", "Fulfil", "a#b"));

    [Fact]
    public void The_longest_plain_key_stays_plain_and_one_byte_more_is_hashed()
    {
        Assert.EndsWith(new string('k', 1024), ExecutionId.Of("s", "o", new string('k', 1024)), StringComparison.Ordinal);
        Assert.Matches("^s#o#sha256:[0-9a-f]{64}$", ExecutionId.Of("s", "o", new string('k', 1025)));
        Assert.Matches("^s#o#sha256:[0-9a-f]{64}$", ExecutionId.Of("s", "o", new string('é', 513)));
    }

    [Fact]
    public void Two_long_keys_have_two_ids() =>
        Assert.NotEqual(ExecutionId.Of("s", "o", new string('k', 2000) + "1"), ExecutionId.Of("s", "o", new string('k', 2000) + "2"));

    [Fact]
    public void A_key_that_looks_like_a_hash_cannot_take_another_keys_place()
    {
        var hashed = ExecutionId.Of("s", "o", new string('k', 2000));
        Assert.NotEqual(hashed, ExecutionId.Of("s", "o", hashed["s#o#".Length..]));
    }

    [Fact]
    public void The_longest_id_fits_a_partition_key() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(ExecutionId.Of(new string('s', 512), new string('o', 256), new string('k', 1024))), 1, 2048);

    [Fact]
    public void A_scope_that_could_be_mistaken_is_refused() => Assert.Equal(
        "'a#b' must not contain '#', or its executions could be mistaken for those of another one. (Parameter 'scope')",
        Assert.Throws<ArgumentException>(() => ExecutionId.Of("a#b", "o", "k")).Message);

    [Fact]
    public void An_operation_that_is_too_long_is_refused() => Assert.Contains(
        "must have at most 256 bytes in UTF-8, or an id could exceed the 2048 bytes of a partition key.",
        Assert.Throws<ArgumentException>(() => ExecutionId.Of("s", new string('o', 257), "k")).Message,
        StringComparison.Ordinal);
}
