using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Json;

/// <summary>Reads events of one type.</summary>
/// <typeparam name="TEvent">The event's type.</typeparam>
internal sealed class EventReader<TEvent>(IJsonTypeInfoResolver json)
{
    private readonly JsonTypeInfo<TEvent> _type = JsonTypes.Find<TEvent>(json);
    private readonly string? _kind = LibraryEvents.KindOf(typeof(TEvent));

    /// <summary>Whether one event is a JSON array.</summary>
    public bool IsCollection => _type.Kind == JsonTypeInfoKind.Enumerable;

    /// <summary>Reads an event.</summary>
    /// <exception cref="UndecodableEventException">The event does not fit its type.</exception>
    public TEvent Read(ReceivedEvent received)
    {
        // The details of S3's events look alike: without this, a deletion would be read as something created.
        if (_kind is not null && received.Kind is not null && received.Kind != _kind)
        {
            throw new UndecodableEventException($"The event is '{received.Kind}', but {JsonTypes.Display(typeof(TEvent))} is read from '{_kind}' only.");
        }

        if (typeof(TEvent) == typeof(string))
        {
            return (TEvent)(object)PlainText.Read(received.Json.Span);
        }

        try
        {
            return JsonSerializer.Deserialize(received.Json.Span, _type)
                ?? throw new UndecodableEventException($"The event is null instead of a {JsonTypes.Display(typeof(TEvent))}.");
        }
        catch (JsonException exception)
        {
            throw new UndecodableEventException(
                $"The event is no {JsonTypes.Display(typeof(TEvent))}. {Misfit.Explain(received.Json.Span, _type, exception)}", exception);
        }
        catch (Exception exception) when (exception is not UndecodableEventException)
        {
            // A converter's own exception may quote what it could not read, and this message goes into the log.
            throw new UndecodableEventException(
                $"The event is no {JsonTypes.Display(typeof(TEvent))}. Reading it failed with {JsonTypes.Display(exception.GetType())}.", exception);
        }
    }
}
