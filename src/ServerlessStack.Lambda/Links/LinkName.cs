using System.Text;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda;

/// <summary>
/// The environment variables that link a function to the resources it was granted. The constructs write them and
/// <see cref="Links"/> reads them; both ask this one place for the name.
/// </summary>
public static class LinkName
{
    /// <summary>The variable that tells a function's records in an idempotency table from those of other functions.</summary>
    public const string IdempotencyScope = "STACK_IDEMPOTENCY_SCOPE";

    /// <summary>The variable that holds the name of the table of an item type.</summary>
    /// <param name="item">The item type, such as <c>Order</c>.</param>
    /// <param name="linkAs">What tells it from another table of the same type, such as <c>Archive</c>. Omitted: the type says enough.</param>
    /// <returns>The variable's name, such as <c>STACK_TABLE_ORDER</c> or <c>STACK_TABLE_ORDER__ARCHIVE</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="linkAs"/> has neither a letter nor a digit.</exception>
    public static string Table(Type item, string? linkAs = null) => Of("TABLE", item, linkAs);

    /// <summary>The variable that holds the URL of the queue of a message type.</summary>
    /// <param name="message">The message type, such as <c>OrderPlaced</c>.</param>
    /// <param name="linkAs">What tells it from another queue of the same type. Omitted: the type says enough.</param>
    /// <returns>The variable's name, such as <c>STACK_QUEUE_ORDER_PLACED</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="linkAs"/> has neither a letter nor a digit.</exception>
    public static string Queue(Type message, string? linkAs = null) => Of("QUEUE", message, linkAs);

    /// <summary>The variable that holds the ARN of the topic of an event type.</summary>
    /// <param name="published">The event type, such as <c>OrderPlaced</c>.</param>
    /// <param name="linkAs">What tells it from another topic of the same type. Omitted: the type says enough.</param>
    /// <returns>The variable's name, such as <c>STACK_TOPIC_ORDER_PLACED</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="linkAs"/> has neither a letter nor a digit.</exception>
    public static string Topic(Type published, string? linkAs = null) => Of("TOPIC", published, linkAs);

    /// <summary>The variable that holds the name of a bucket.</summary>
    /// <param name="id">The bucket's construct id, such as <c>Receipts</c>, or what its grant was told to link it as.</param>
    /// <returns>The variable's name, such as <c>STACK_BUCKET_RECEIPTS</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> has neither a letter nor a digit.</exception>
    public static string Bucket(string id) => "STACK_BUCKET_" + Shout(id);

    /// <summary>The variable that holds the name of the table that remembers what was handled already.</summary>
    /// <param name="linkAs">What tells it from another such table. Omitted: the function uses one.</param>
    /// <returns>The variable's name: <c>STACK_IDEMPOTENCY_TABLE</c>, or <c>STACK_IDEMPOTENCY_TABLE__PAYMENTS</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="linkAs"/> has neither a letter nor a digit.</exception>
    public static string IdempotencyTable(string? linkAs = null) => linkAs is null ? "STACK_IDEMPOTENCY_TABLE" : "STACK_IDEMPOTENCY_TABLE__" + Shout(linkAs);

    // Two underscores, which no type's name becomes: the Order linked as Line is not the OrderLine.
    private static string Of(string kind, Type type, string? linkAs)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = $"STACK_{kind}_{Shout(JsonTypes.Display(type))}";
        return linkAs is null ? name : $"{name}__{Shout(linkAs)}";
    }

    // OrderLine becomes ORDER_LINE: variables are written the way shells write them, and Lambda takes nothing but ASCII letters, digits and underscores.
    private static string Shout(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var shouted = new StringBuilder(name.Length + 4);
        var isWordOver = false;
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(name[i]))
            {
                isWordOver = true;
                continue;
            }

            if (shouted.Length > 0 && (isWordOver || (char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]))))
            {
                shouted.Append('_');
            }

            isWordOver = false;
            shouted.Append(char.ToUpperInvariant(name[i]));
        }

        return shouted.Length > 0
            ? shouted.ToString()
            : throw new ArgumentException($"'{name}' has neither a letter nor a digit of ASCII, so no environment variable can be named after it.", nameof(name));
    }
}
