using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda;

/// <summary>
/// What <see cref="LambdaHost"/> can run. Implement one of <see cref="IEventHandler{TEvent}"/>,
/// <see cref="IRequestHandler{TRequest,TResponse}"/> or <see cref="IProjection{TIn,TOut}"/>, never this interface alone.
/// </summary>
public interface IHandler
{
    // Each handler interface binds itself to its types here, so the host needs no reflection to learn them.
    internal IFunction Bind(IJsonTypeInfoResolver json);

    // What errors call it: the class that its author knows, also when it is decorated.
    internal string Name => GetType().Name;
}
