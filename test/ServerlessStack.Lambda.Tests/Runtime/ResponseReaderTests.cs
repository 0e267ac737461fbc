using System.Text;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Tests.Runtime;

public sealed class ResponseReaderTests
{
    private const string Plain = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nLambda-Runtime-Aws-Request-Id: r1\r\n\r\nhello";
    private const string Chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\nLAMBDA-RUNTIME-AWS-REQUEST-ID: r1\r\n\r\n3\r\nhel\r\n2;ext=1\r\nlo\r\n0\r\nTrailer: x\r\n\r\n";
    private const string Announced = "HTTP/1.1 100 Continue\r\n\r\n" + Plain;
    private const string BareLineFeeds = "HTTP/1.1 200 OK\nContent-Length: 5\nlambda-runtime-aws-request-id:r1\n\nhello";
    private const string UntilClosed = "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: r1\r\n\r\nhello";
    private const string Closing = "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 5\r\nLambda-Runtime-Aws-Request-Id: r1\r\n\r\nhello";
    private const string Old = "HTTP/1.0 200 OK\r\nContent-Length: 5\r\nLambda-Runtime-Aws-Request-Id: r1\r\n\r\nhello";

    // Gives the bytes in pieces of one size, as a slow network would.
    private static ResponseReader Reader(byte[] bytes, int pieceSize)
    {
        var position = 0;
        return new ResponseReader(new ResponseBuffer(target =>
        {
            var count = Math.Min(Math.Min(pieceSize, target.Length), bytes.Length - position);
            bytes.AsSpan(position, count).CopyTo(target);
            position += count;
            return count;
        }));
    }

    private static (HttpResponse Response, bool CanReuse) Read(string text, int pieceSize = int.MaxValue) =>
        Reader(Encoding.Latin1.GetBytes(text), pieceSize).Read();

    [Theory]
    [InlineData(Plain, true)]
    [InlineData(Chunked, true)]
    [InlineData(Announced, true)]
    [InlineData(BareLineFeeds, true)]
    [InlineData(UntilClosed, false)]
    [InlineData(Closing, false)]
    [InlineData(Old, false)]
    public void A_response_is_the_same_however_the_network_cuts_it(string text, bool canReuse)
    {
        for (var pieceSize = 1; pieceSize <= text.Length; pieceSize++)
        {
            var (response, reuse) = Read(text, pieceSize);
            Assert.Equal(200, response.Status);
            Assert.Equal("r1", response.Header("Lambda-Runtime-Aws-Request-Id"));
            Assert.Equal("hello", Encoding.ASCII.GetString(response.Body.Span));
            Assert.Equal(canReuse, reuse);
        }
    }

    [Fact]
    public void Responses_on_one_connection_follow_each_other()
    {
        var reader = Reader(Encoding.ASCII.GetBytes(Plain + Chunked + Plain), pieceSize: 7);
        for (var count = 0; count < 3; count++)
        {
            Assert.Equal("hello", Encoding.ASCII.GetString(reader.Read().Response.Body.Span));
        }
    }

    [Fact]
    public void A_response_without_content_has_no_body() =>
        Assert.Equal(0, Read("HTTP/1.1 204 No Content\r\n\r\n").Response.Body.Length);

    [Theory]
    [InlineData("HTTP/2 200 OK\r\n\r\n", "its answer does not start with an HTTP/1.1 status line")]
    [InlineData("SSH-2.0-OpenSSH_9\r\n", "its answer does not start with an HTTP/1.1 status line")]
    [InlineData("HTTP/1.1 OK\r\n\r\n", "its answer does not start with an HTTP/1.1 status line")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "its answer holds a header without a name")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "its answer gives a length that is no number")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\n", "its answer gives a length that is no number")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 4000000000\r\n\r\n", "its answer is 4000000000 bytes long, and more than 67108864 cannot be an invocation")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "its answer gives a length that is no number")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n", "its answer gives a length that is no number")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n", "a chunk of its answer is longer than it says")]
    public void What_is_no_http_is_refused(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(text)).Message);

    [Fact]
    public void Endless_headers_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => Read("HTTP/1.1 200 OK\r\n" + new string('a', 100_000)));
        Assert.Throws<InvalidDataException>(() => Read("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("a: b\r\n", 1000))));
    }

    [Theory]
    [InlineData("HTTP/1.1 200")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n")]
    public void A_response_that_breaks_off_is_noticed(string text) => Assert.Throws<EndOfStreamException>(() => Read(text));
}
