using System.Diagnostics.CodeAnalysis;
using System.Net;
using ServerlessStack.Lambda;

namespace ServerlessStack.Orders;

/// <summary>Who a request speaks for.</summary>
public static class Customer
{
    // RFC 7519, section 4.1.2: the subject of a token.
    private const string Subject = "sub";

    /// <summary>The answer to a request that speaks for nobody: 401.</summary>
    public static Problem Unknown { get; } = new()
    {
        Status = HttpStatusCode.Unauthorized,
        Title = "The caller is unknown.",
        Detail = "Orders belong to a customer, and the request carries no token with a subject ('sub' claim). Send one in the Authorization header.",
    };

    /// <summary>Reads the customer from the claims that the API verified.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The customer's id; <see langword="null"/> when the request speaks for nobody.</param>
    /// <returns>Whether the request speaks for a customer.</returns>
    public static bool TryIdentify(RequestContext context, [NotNullWhen(true)] out string? id)
    {
        ArgumentNullException.ThrowIfNull(context);
        id = context.Claims.GetValueOrDefault(Subject);
        if (string.IsNullOrEmpty(id))
        {
            id = null;
        }

        return id is not null;
    }
}
