using FsCheck;
using FsCheck.Fluent;

namespace ServerlessStack.Lambda.Tests.Tracing;

public sealed class XRayTraceHeaderTests
{
    private const string Root = "1-5759e988-bd862e3fe1be46a994272793";

    [Theory]
    [InlineData($"Root={Root};Parent=53995c3f42cd8ad8;Sampled=1", "53995c3f42cd8ad8", true)]
    [InlineData($"Root={Root};Parent=53995c3f42cd8ad8;Sampled=0", "53995c3f42cd8ad8", false)]
    [InlineData($"Sampled=?;Root={Root}", null, null)]
    [InlineData($" root={Root} ; sampled=1 ;", null, true)]
    [InlineData($"Self=1-67891234-12456789abcdef012345678;Root={Root};Parent=53995c3f42cd8ad8;Sampled=1;Lineage=a87bd80c:1|68fd508a:5", "53995c3f42cd8ad8", true)]
    [InlineData($"Root={Root};Parent=short", null, null)]
    public void A_header_is_read_whatever_it_holds_beside(string header, string? parent, bool? isSampled)
    {
        Assert.True(XRayTraceHeader.TryParse(header, out var parsed));
        Assert.Equal((Root, parent, isSampled), (parsed.Root, parsed.Parent, parsed.IsSampled));
        Assert.Equal("5759e988bd862e3fe1be46a994272793", parsed.TraceId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Parent=53995c3f42cd8ad8;Sampled=1")]
    [InlineData("Root=1-5e9f0c65")]
    [InlineData("Root=2-5759e988-bd862e3fe1be46a994272793")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a99427279g")]
    [InlineData("Root=1-5759e988bd862e3fe1be46a994272793--")]
    [InlineData(";;==;Root")]
    public void What_names_no_trace_is_none(string? header)
    {
        Assert.False(XRayTraceHeader.TryParse(header, out var parsed));
        Assert.Equal("", parsed.ToString());
    }

    [Theory]
    [InlineData($"Root={Root};Parent=53995c3f42cd8ad8;Sampled=1")]
    [InlineData($"Root={Root};Sampled=0")]
    [InlineData($"Root={Root}")]
    public void A_header_is_written_as_it_was_read(string header)
    {
        Assert.True(XRayTraceHeader.TryParse(header, out var parsed));
        Assert.Equal(header, parsed.ToString());
    }

    [Fact]
    public void A_span_of_ones_own_becomes_the_parent_of_what_is_called()
    {
        Assert.True(XRayTraceHeader.TryParse($"Root={Root};Parent=53995c3f42cd8ad8;Sampled=1", out var parsed));
        Assert.Equal($"Root={Root};Parent=00f067aa0ba902b7;Sampled=1", (parsed with { Parent = "00f067aa0ba902b7" }).ToString());
    }

    [Fact]
    public void Whatever_is_sent_either_names_a_trace_that_can_be_written_again_or_none()
    {
        var piece = Gen.Elements("Root=", Root, "Parent=", "53995c3f42cd8ad8", "Sampled=", "1", ";", "=", " ", "-", "€", "Root=" + Root);
        Prop.ForAll(Arb.From(piece.ListOf()), pieces =>
        {
            var isTrace = XRayTraceHeader.TryParse(string.Concat(pieces), out var parsed);
            Assert.Equal(isTrace, XRayTraceHeader.TryParse(parsed.ToString(), out var again));
            Assert.Equal(parsed, again);
        }).QuickCheckThrowOnFailure();
    }
}
