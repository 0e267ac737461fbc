namespace ServerlessStack.Lambda;

/// <summary>
/// Any <see cref="IRequestHandler{TRequest,TResponse}"/>, whatever its types: what an API route accepts. Implement the generic interface, never this one alone.
/// </summary>
public interface IRequestHandler : IHandler;
