using System.Security.Cryptography;
using System.Text;

namespace ServerlessStack.Lambda;

/// <summary>Names an execution in a store: where it runs, what runs, and for which key.</summary>
public static class ExecutionId
{
    /// <summary>Keys of more UTF-8 bytes are stored as their hash. A DynamoDB partition key takes 2,048 bytes, and scope and operation need some of them.</summary>
    public const int LongestPlainKey = 1024;

    private const char Separator = '#';
    private const string Hashed = "sha256:";

    /// <summary>The id of an execution. Different scopes, operations and keys never have the same id.</summary>
    /// <param name="scope">The function, so that functions can share a store; without <c>#</c>, at most 512 bytes.</param>
    /// <param name="operation">What is executed; without <c>#</c>, at most 256 bytes.</param>
    /// <param name="key">What duplicates have in common.</param>
    /// <returns>Such as <c>Shop/FulfilOrder#FulfilOrder#order-42</c>.</returns>
    /// <exception cref="ArgumentException">A scope or operation that could be mistaken for another one.</exception>
    public static string Of(string scope, string operation, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Require(scope, nameof(scope), longest: 512);
        Require(operation, nameof(operation), longest: 256);
        return string.Concat(scope, "#", operation, "#", Shorten(key));
    }

    // A short key stays readable in the table; one that looks like a hash is hashed too, or it could name another key's execution.
    private static string Shorten(string key)
    {
        if (Encoding.UTF8.GetByteCount(key) <= LongestPlainKey && !key.StartsWith(Hashed, StringComparison.Ordinal))
        {
            return key;
        }

        return Hashed + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static void Require(string part, string name, int longest)
    {
        ArgumentNullException.ThrowIfNull(part, name);
        if (part.Contains(Separator, StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{part}' must not contain '{Separator}', or its executions could be mistaken for those of another one.", name);
        }

        if (Encoding.UTF8.GetByteCount(part) > longest)
        {
            throw new ArgumentException($"'{part}' must have at most {longest} bytes in UTF-8, or an id could exceed the 2048 bytes of a partition key.", name);
        }
    }
}
