using System.Text;

namespace ServerlessStack.Benchmarks.Functions.RuntimeApi;

/// <summary>What the Runtime API says, in bytes.</summary>
internal static class RuntimeApiResponse
{
    /// <summary>How long an invocation may last: nothing here comes close.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(15);

    /// <summary>An answer was taken.</summary>
    public static byte[] Accepted { get; } = Write("202 Accepted", "", """{"status":"OK"}""");

    /// <summary>Hands out an invocation.</summary>
    public static byte[] Next(string payload)
    {
        var deadline = (TimeProvider.System.GetUtcNow() + Timeout).ToUnixTimeMilliseconds();
        return Write(
            "200 OK",
            "Lambda-Runtime-Aws-Request-Id: 8476a536-e9f4-11e8-9739-2dfe598c3fcd\r\n"
            + $"Lambda-Runtime-Deadline-Ms: {deadline}\r\n"
            + "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:123456789012:function:benchmark\r\n"
            + "Lambda-Runtime-Trace-Id: Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e;Parent=53995c3f42cd8ad8;Sampled=1\r\n",
            payload);
    }

    private static byte[] Write(string status, string headers, string body) => Encoding.UTF8.GetBytes(
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
