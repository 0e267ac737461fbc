namespace ServerlessStack.Lambda.Testing;

/// <summary>Links a function to resources, as the grants of the infrastructure do; what is not linked was never granted.</summary>
public static class TestHostLinks
{
    /// <summary>Links the table of an item type, as a grant does.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="host">The host, before the first <see cref="TestHost.SendAsync"/>.</param>
    /// <param name="name">The table's name.</param>
    /// <param name="linkAs">The name that the grant gives to the link. Omitted: none.</param>
    /// <returns>The host.</returns>
    public static TestHost WithLinkToTable<TItem>(this TestHost host, string name, string? linkAs = null) => Of(host).WithVariable(LinkName.Table(typeof(TItem), linkAs), name);

    /// <summary>Links a bucket, as a grant does.</summary>
    /// <param name="host">The host, before the first <see cref="TestHost.SendAsync"/>.</param>
    /// <param name="id">The bucket's construct id.</param>
    /// <param name="name">The bucket's name.</param>
    /// <returns>The host.</returns>
    public static TestHost WithLinkToBucket(this TestHost host, string id, string name) => Of(host).WithVariable(LinkName.Bucket(id), name);

    /// <summary>Links the queue of a message type, as a grant to send does.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <param name="host">The host, before the first <see cref="TestHost.SendAsync"/>.</param>
    /// <param name="url">The queue's URL.</param>
    /// <param name="linkAs">The name that the grant gives to the link. Omitted: none.</param>
    /// <returns>The host.</returns>
    public static TestHost WithLinkToQueue<TMessage>(this TestHost host, string url, string? linkAs = null) => Of(host).WithVariable(LinkName.Queue(typeof(TMessage), linkAs), url);

    /// <summary>Links the topic of an event type, as a grant to publish does.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="host">The host, before the first <see cref="TestHost.SendAsync"/>.</param>
    /// <param name="arn">The topic's ARN.</param>
    /// <param name="linkAs">The name that the grant gives to the link. Omitted: none.</param>
    /// <returns>The host.</returns>
    public static TestHost WithLinkToTopic<TEvent>(this TestHost host, string arn, string? linkAs = null) => Of(host).WithVariable(LinkName.Topic(typeof(TEvent), linkAs), arn);

    /// <summary>Links an idempotency table, as a grant does.</summary>
    /// <param name="host">The host, before the first <see cref="TestHost.SendAsync"/>.</param>
    /// <param name="name">The table's name.</param>
    /// <param name="scope">What tells this function's records from those of other functions.</param>
    /// <param name="linkAs">The name that the grant gives to the link. Omitted: none.</param>
    /// <returns>The host.</returns>
    public static TestHost WithLinkToIdempotencyTable(this TestHost host, string name, string scope = TestHostDefaults.FunctionName, string? linkAs = null) =>
        Of(host).WithVariable(LinkName.IdempotencyTable(linkAs), name).WithVariable(LinkName.IdempotencyScope, scope);

    private static TestHost Of(TestHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host;
    }
}
