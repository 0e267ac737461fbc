using Constructs;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// A Lambda function that runs one handler. The handler's type gives the project, the assembly and the handler string, and decides which connections compile.
/// </summary>
/// <typeparam name="THandler">The handler: the app's project file references its project with <c>LambdaProject="true"</c>.</typeparam>
public sealed class DotNetFunction<THandler> : DotNetFunction, IFunctionOf<THandler>
    where THandler : class, IHandler
{
    /// <summary>Declares a function.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="FunctionDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what Lambda accepts.</exception>
    /// <exception cref="LambdaProjectNotFoundException">The handler's project is not listed in the app, or its file is missing.</exception>
    /// <exception cref="FunctionPublishException">The project does not compile or does not publish.</exception>
    public DotNetFunction(Construct scope, string id, FunctionProps? props = null)
        : base(scope, id, FunctionSource.Of(typeof(THandler)), props ?? new FunctionProps())
    {
    }

    DotNetFunction IFunctionOf<THandler>.Declared => this;
}
