using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Json;

/// <summary>Reads events of one type.</summary>
/// <typeparam name="TEvent">The event's type.</typeparam>
internal sealed class EventReader<TEvent>(IJsonTypeInfoResolver json)
{
    private readonly JsonTypeInfo<TEvent> _type = JsonTypes.Find<TEvent>(json);

    /// <summary>Reads an event.</summary>
    /// <exception cref="UndecodableEventException">The event does not fit its type.</exception>
    public TEvent Read(ReceivedEvent received)
    {
        try
        {
            return JsonSerializer.Deserialize(received.Json.Span, _type)
                ?? throw new UndecodableEventException($"The event is null instead of a {JsonTypes.Display(typeof(TEvent))}.");
        }
        catch (JsonException exception)
        {
            throw new UndecodableEventException($"The event is no {JsonTypes.Display(typeof(TEvent))}. {exception.Message}", exception);
        }
    }
}
