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

    /// <summary>202: the request is accepted, and what it asks for is done later.</summary>
    /// <typeparam name="TResponse">The body's type.</typeparam>
    /// <param name="body">What is known so far, such as an id to ask with.</param>
    /// <param name="location">Where the caller learns how it goes on, usually relative such as <c>/jobs/42</c>. Omitted: the caller is sent nowhere.</param>
    /// <returns>The answer.</returns>
    public static Reply<TResponse> Accepted<TResponse>(TResponse body, Uri? location = null)
        where TResponse : class => new(HttpStatusCode.Accepted, body, location, problem: null);

    /// <summary>204: the request is done, and there is nothing to tell. A direct invocation gets <c>null</c>.</summary>
    /// <typeparam name="TResponse">The body's type that the handler answers with otherwise.</typeparam>
    /// <returns>The answer, without a body.</returns>
    public static Reply<TResponse> NoContent<TResponse>()
        where TResponse : class => new(HttpStatusCode.NoContent, body: null, location: null, problem: null);
}
