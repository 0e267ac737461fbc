using System.Text;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>Payloads as the host reads them.</summary>
internal static class Delivery
{
    public const string RequestId = "r1";

    public static Envelope Read(string payload, bool isCollection = false) =>
        EnvelopeReader.Read(new Invocation { RequestId = RequestId, Payload = Encoding.UTF8.GetBytes(payload) }, isCollection);

    public static RecordBatch Batch(string payload) => Assert.IsType<RecordBatch>(Read(payload));

    /// <summary>Every event of every record, without its envelopes.</summary>
    public static IReadOnlyList<(string Id, string Json)> Events(string payload) =>
        [.. Batch(payload).Records.SelectMany(Nesting.Open).Select(received => (received.Id, Encoding.UTF8.GetString(received.Json.Span)))];
}
