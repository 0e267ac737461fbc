using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Tests.Runtime;

public sealed class RuntimeEndpointTests
{
    [Theory]
    [InlineData("127.0.0.1:9001", "127.0.0.1", 9001, "")]
    [InlineData("127.0.0.1:9001/", "127.0.0.1", 9001, "")]
    [InlineData("127.0.0.1:9001/_rt/abc", "127.0.0.1", 9001, "/_rt/abc")]
    [InlineData(" localhost:9001 ", "localhost", 9001, "")]
    [InlineData("169.254.100.1", "169.254.100.1", 80, "")]
    [InlineData("[::1]:9001", "::1", 9001, "")]
    public void Host_port_and_path_prefix_are_read(string value, string host, int port, string prefix) =>
        Assert.Equal(new RuntimeEndpoint(host, port, prefix), RuntimeEndpoint.Parse(value));

    [Theory]
    [InlineData("127.0.0.1:9001", "127.0.0.1:9001")]
    [InlineData("[::1]:9001", "[::1]:9001")]
    public void The_authority_is_what_a_host_header_takes(string value, string authority) => Assert.Equal(authority, RuntimeEndpoint.Parse(value).Authority);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_missing_endpoint_says_what_this_program_is(string? value) => Assert.Equal(
        "AWS_LAMBDA_RUNTIME_API is not set: this program is an AWS Lambda function and takes its work from the Lambda Runtime API. "
        + "Start it in Lambda, or give it the host:port of a local Runtime API.",
        Assert.Throws<RuntimeApiException>(() => RuntimeEndpoint.Parse(value)).Message);

    [Theory]
    [InlineData("127.0.0.1:port")]
    [InlineData("127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:9001")]
    [InlineData("user@127.0.0.1:9001")]
    [InlineData("127.0.0.1:9001/a?b=c")]
    [InlineData("127.0.0.1:9001/a\r\nx: 1")]
    [InlineData(":9001")]
    [InlineData("[::1:9001")]
    [InlineData("[]:9001")]
    [InlineData("127.0.0.1:0")]
    [InlineData("127.0.0.1:-1")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:9001//a")]
    [InlineData("ho st:9001")]
    public void Anything_else_is_refused(string value) => Assert.Equal(
        $"AWS_LAMBDA_RUNTIME_API is '{value}', but must be host:port, with or without a path behind it, such as 127.0.0.1:9001.",
        Assert.Throws<RuntimeApiException>(() => RuntimeEndpoint.Parse(value)).Message);
}
