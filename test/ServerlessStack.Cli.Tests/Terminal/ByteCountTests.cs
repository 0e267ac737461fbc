using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Tests.Terminal;

public sealed class ByteCountTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1024, "1.0 KB")]
    [InlineData(14_541, "14.2 KB")]
    [InlineData(1_992_294, "1.9 MB")]
    [InlineData(262_144_000, "250.0 MB")]
    public void A_size_is_short_and_has_its_unit(long bytes, string expected) => Assert.Equal(expected, ByteCount.Format(bytes));
}
