using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Queues;

/// <summary>The addresses of queues: they lead to the endpoint, which everything calls.</summary>
/// <param name="endpoint">Where it listens.</param>
/// <param name="account">Whose queues they are.</param>
internal sealed class QueueUrls(EndpointAddress endpoint, LocalAccount account)
{
    /// <summary>The URL of a queue, by its name.</summary>
    public string Of(string name) => $"{endpoint.Value}{account.Id}/{name}";

    /// <summary>The name of a queue, by its URL.</summary>
    public static string NameOf(string url) => url[(url.LastIndexOf('/') + 1)..];
}
