using System.Text;

namespace ServerlessStack.Lambda;

/// <summary>
/// The environment variables that link a function to the resources it was granted. The constructs write them and
/// <see cref="Links"/> reads them; both ask this one place for the name.
/// </summary>
public static class LinkName
{
    /// <summary>The variable that holds the name of the table of an item type.</summary>
    /// <param name="item">The item type, such as <c>Order</c>.</param>
    /// <returns>The variable's name, such as <c>STACK_TABLE_ORDER</c>.</returns>
    public static string Table(Type item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return "STACK_TABLE_" + Shout(item.Name);
    }

    /// <summary>The variable that holds the name of a bucket.</summary>
    /// <param name="id">The bucket's construct id, such as <c>Receipts</c>.</param>
    /// <returns>The variable's name, such as <c>STACK_BUCKET_RECEIPTS</c>.</returns>
    public static string Bucket(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return "STACK_BUCKET_" + Shout(id);
    }

    // OrderLine becomes ORDER_LINE: variables are written the way shells write them.
    private static string Shout(string name)
    {
        var shouted = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                shouted.Append('_');
            }

            shouted.Append(char.IsLetterOrDigit(name[i]) ? char.ToUpperInvariant(name[i]) : '_');
        }

        return shouted.ToString();
    }
}
