using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Json;

/// <summary>Which events of AWS services the library's own event types stand for.</summary>
internal static class LibraryEvents
{
    /// <summary>The only kind of event that a type can be read from; <see langword="null"/> for a type of the application.</summary>
    public static string? KindOf(Type type) =>
        type == typeof(ObjectCreated) ? ObjectEvents.Created
            : type == typeof(ObjectDeleted) ? ObjectEvents.Deleted
            : type == typeof(ScheduleFired) ? ScheduledEvent.Kind
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ItemChange<>) ? StreamRecord.Kind
            : null;
}
