using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Finds how an event looks as JSON.</summary>
internal static class EventShapes
{
    /// <summary>The JSON of a type.</summary>
    /// <param name="type">An event, message or item.</param>
    /// <param name="rules">Receives the problem when nothing says how the type is written.</param>
    /// <returns>The shape; <see langword="null"/> when a rule was broken.</returns>
    public static IEventShape? Of(Type type, Rules rules)
    {
        // S3 chooses the JSON of its own events, whatever a converter makes of it.
        if (type == typeof(ObjectCreated) || type == typeof(ObjectDeleted))
        {
            return new ObjectShape();
        }

        var contract = JsonContract.Find(type);
        rules.Require(contract is not null, () => JsonContract.Missing(type));
        return contract is null ? null : new ContractShape(contract);
    }
}
