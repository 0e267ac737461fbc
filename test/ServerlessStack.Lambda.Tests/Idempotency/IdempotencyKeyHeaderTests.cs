namespace ServerlessStack.Lambda.Tests.Idempotency;

public sealed class IdempotencyKeyHeaderTests
{
    [Theory]
    [InlineData("\"quoted\"", "/quoted")]
    [InlineData(" bare ", "/bare")]
    [InlineData("\"\"", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_header_is_read_quoted_or_bare(string? header, string? key)
    {
        var context = new RequestContext
        {
            RequestId = "r1",
            Method = "POST",
            Path = "/parcels",
            Headers = header is null ? new Dictionary<string, string>() : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["idempotency-key"] = header },
        };
        Assert.Equal(key, IdempotencyKeyHeader.Read(context));
    }

    [Fact]
    public void A_caller_cannot_write_another_ones_name_into_the_key()
    {
        string? Read(string subject, string key) => IdempotencyKeyHeader.Read(new RequestContext
        {
            RequestId = "r1",
            Method = "POST",
            Path = "/",
            Headers = new Dictionary<string, string> { [IdempotencyKeyHeader.Name] = key },
            Claims = new Dictionary<string, string> { ["sub"] = subject },
        });

        Assert.NotEqual(Read("alice/x", "k"), Read("alice", "x/k"));
    }
}
