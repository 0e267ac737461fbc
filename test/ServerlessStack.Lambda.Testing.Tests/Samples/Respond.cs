namespace ServerlessStack.Lambda.Testing.Tests.Samples;

/// <summary>A request handler that answers as the test says and keeps the context.</summary>
internal sealed class Respond(Func<Parcel, Reply<Parcel>> answer) : IRequestHandler<Parcel, Parcel>
{
    public RequestContext? Context { get; private set; }

    public Task<Reply<Parcel>> HandleAsync(Parcel request, RequestContext context, CancellationToken cancellation)
    {
        Context = context;
        return Task.FromResult(answer(request));
    }
}
