using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// What Lambda tells a destination about an asynchronous invocation of another function (Lambda developer guide, "Capturing records of Lambda asynchronous invocations").
/// </summary>
public sealed record InvocationEnvelope : TestEnvelope
{
    private readonly EventBody _request;
    private readonly bool _succeeded;

    internal InvocationEnvelope(EventBody request, bool succeeded) => (_request, _succeeded) = (request, succeeded);

    private string Id { get; init; } = Guid.NewGuid().ToString();

    private string Function { get; init; } = EnvelopeDefaults.ResourceName;

    private DateTimeOffset Time { get; init; } = EnvelopeDefaults.SentAt;

    /// <summary>Names the invocation, which keeps its id at every delivery; a new id when omitted.</summary>
    /// <param name="id">The request id.</param>
    /// <returns>The changed envelope.</returns>
    public InvocationEnvelope WithId(string id) => this with { Id = id };

    /// <summary>Names the other function; <see cref="EnvelopeDefaults.ResourceName"/> when omitted.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The changed envelope.</returns>
    public InvocationEnvelope FromFunction(string name) => this with { Function = name };

    /// <summary>Says when the invocation ended; <see cref="EnvelopeDefaults.SentAt"/> when omitted.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The changed envelope.</returns>
    public InvocationEnvelope EndedAt(DateTimeOffset time) => this with { Time = time };

    internal override string Write(IJsonTypeInfoResolver json) => PayloadText.Write(new JsonObject
    {
        ["version"] = "1.0",
        ["timestamp"] = PayloadText.Milliseconds(Time),
        ["requestContext"] = new JsonObject
        {
            ["requestId"] = Id,
            ["functionArn"] = $"arn:aws:lambda:{EnvelopeDefaults.Region}:{EnvelopeDefaults.Account}:function:{Function}:$LATEST",
            ["condition"] = _succeeded ? "Success" : "RetriesExhausted",
            ["approximateInvokeCount"] = _succeeded ? 1 : 3,
        },
        ["requestPayload"] = _request.ToNode(json),
        ["responseContext"] = ResponseContext(),

        // A handler of events has nothing to answer.
        ["responsePayload"] = _succeeded ? null : new JsonObject { ["errorMessage"] = "It failed." },
    });

    private JsonObject ResponseContext()
    {
        var context = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST" };
        if (!_succeeded)
        {
            context["functionError"] = "Unhandled";
        }

        return context;
    }
}
