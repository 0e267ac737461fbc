using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Requests;

/// <summary>The request of a method without a body: its path and query parameters, as one JSON object of texts.</summary>
internal static class RequestParameters
{
    /// <summary>Writes the object. Where path and query use one name, the path wins: the route was chosen by it.</summary>
    public static ReadOnlyMemory<byte> Write(RequestContext context) => JsonText.WriteObject(json =>
    {
        foreach (var (name, value) in context.PathParameters)
        {
            json.WriteString(name, value);
        }

        foreach (var (name, value) in context.Query)
        {
            if (!context.PathParameters.ContainsKey(name))
            {
                json.WriteString(name, value);
            }
        }
    });
}
