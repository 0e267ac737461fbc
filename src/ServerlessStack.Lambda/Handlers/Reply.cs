using System.Net;

namespace ServerlessStack.Lambda;

/// <summary>Makes successful answers.</summary>
public static class Reply
{
    /// <summary>200: the body answers the request.</summary>
    /// <typeparam name="TResponse">The body's type.</typeparam>
    /// <param name="body">The body.</param>
    /// <returns>The answer.</returns>
    public static Reply<TResponse> Ok<TResponse>(TResponse body)
        where TResponse : class => new(HttpStatusCode.OK, body, location: null, problem: null);

    /// <summary>201: the request created a resource.</summary>
    /// <typeparam name="TResponse">The body's type.</typeparam>
    /// <param name="body">The resource.</param>
    /// <param name="location">Where it is found from now on, usually relative such as <c>/orders/42</c>.</param>
    /// <returns>The answer.</returns>
    public static Reply<TResponse> Created<TResponse>(TResponse body, Uri location)
        where TResponse : class => new(HttpStatusCode.Created, body, location, problem: null);
}
