using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// A function, seen by what its handler does: a <see cref="DotNetFunction{THandler}"/> of <c>FulfilOrder</c> is a function of <c>IEventHandler&lt;OrderPlaced&gt;</c>.
/// By this a connection learns the event's type from the function alone.
/// </summary>
/// <typeparam name="THandler">The handler, or an interface that it implements.</typeparam>
public interface IFunctionOf<out THandler>
    where THandler : class, IHandler
{
    /// <summary>The function.</summary>
    DotNetFunction Declared { get; }
}
