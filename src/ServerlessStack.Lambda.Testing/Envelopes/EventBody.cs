using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Testing;

/// <summary>An event that becomes JSON when the host that knows its type is at hand. An envelope as the event is nested as it is.</summary>
internal sealed class EventBody
{
    // As deep as the host reads.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    private readonly Func<IJsonTypeInfoResolver, string> _write;

    private EventBody(Func<IJsonTypeInfoResolver, string> write) => _write = write;

    /// <summary>Takes an event.</summary>
    /// <exception cref="ArgumentException">The event is a text, which is more likely meant to be sent as it is.</exception>
    public static EventBody Of<TEvent>(TEvent body) => body switch
    {
        TestEnvelope envelope => new(envelope.Write),
        string => throw new ArgumentException(
            "An event is an object, but this is a text. Envelopes.Raw(text) sends a text as it is, in every place that takes an event.", nameof(body)),
        _ => new(json => JsonSerializer.Serialize(body, Find<TEvent>(json))),
    };

    /// <summary>Takes the events of a list.</summary>
    public static IEnumerable<EventBody> All<TEvent>(TEvent[] bodies)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        return bodies.Select(Of);
    }

    /// <summary>The event as text.</summary>
    public string Write(IJsonTypeInfoResolver json) => _write(json);

    /// <summary>The event as a part of a JSON document.</summary>
    /// <exception cref="JsonException">The test's own text is no JSON, and a place that holds JSON cannot hold it.</exception>
    public JsonNode? ToNode(IJsonTypeInfoResolver json) => JsonNode.Parse(Write(json), documentOptions: Deep);

    private static JsonTypeInfo<TEvent> Find<TEvent>(IJsonTypeInfoResolver json)
    {
        try
        {
            return JsonTypes.Find<TEvent>(json);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException(
                $"The envelope holds a {JsonTypes.Display(typeof(TEvent))}, which the function's JSON context ({json.GetType().Name}) does not know, so it cannot be written. "
                + "Send an event that the handler takes, or any text at all by Envelopes.Raw(text).",
                exception);
        }
    }
}
