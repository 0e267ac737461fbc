using System.Net;

namespace ServerlessStack.Lambda;

/// <summary>The answer to a request: a body with a success status, or a <see cref="Lambda.Problem"/>.</summary>
/// <typeparam name="TResponse">The body's type.</typeparam>
public sealed class Reply<TResponse>
    where TResponse : class
{
    internal Reply(HttpStatusCode status, TResponse? body, Uri? location, Problem? problem)
    {
        Status = status;
        Body = body;
        Location = location;
        Problem = problem;
    }

    /// <summary>The HTTP status code.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The body; <see langword="null"/> exactly when <see cref="Problem"/> is set.</summary>
    public TResponse? Body { get; }

    /// <summary>Where a created resource is found; becomes the <c>Location</c> header. <see langword="null"/> sends no such header.</summary>
    public Uri? Location { get; }

    /// <summary>What the caller did wrong; <see langword="null"/> for a success.</summary>
    public Problem? Problem { get; }

    /// <summary>Answers 200 with a body.</summary>
    /// <param name="body">The body.</param>
    public static implicit operator Reply<TResponse>(TResponse body) => Reply.Ok(body);

    /// <summary>Answers with a problem and its status.</summary>
    /// <param name="problem">What the caller did wrong.</param>
    public static implicit operator Reply<TResponse>(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(problem.Status, body: null, location: null, problem);
    }
}
