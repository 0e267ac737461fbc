using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>What an event's type is called outside of C#.</summary>
internal static class EventName
{
    /// <summary>What Lambda's records name as their source (Lambda guide, "Capturing records of Lambda asynchronous invocations").</summary>
    public const string RecordSource = "lambda";

    /// <summary>What Lambda's records of one outcome name as their detail-type.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string OfRecords(InvocationOutcome outcome) =>
        $"Lambda Function Invocation Result - {(outcome == InvocationOutcome.Succeeded ? "Success" : "Failure")}";

    /// <summary>The type as C# writes it, without namespaces, such as <c>ItemChange&lt;Order&gt;</c>.</summary>
    public static string Of(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : type.Name;

    /// <summary>By which source and detail-type a bus's events of a type are recognized.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="type">The event's type.</param>
    public static (string Source, string DetailType) OnBus(EventBus bus, Type type) => type switch
    {
        // A rule hands events on to another bus unchanged, and these come from S3.
        _ when type == typeof(ObjectCreated) => (ObjectBucket.EventSource, ObjectBucket.CreatedDetailType),
        _ when type == typeof(ObjectDeleted) => (ObjectBucket.EventSource, ObjectBucket.DeletedDetailType),
        _ => (bus.Source, Of(type)),
    };
}
