using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Lambda.Injection;

namespace ServerlessStack.Lambda.Testing;

/// <summary>The function's own registrations, and the test's behind them.</summary>
internal sealed class TestServices
{
    private readonly List<Action<IServiceCollection>> _configure;

    /// <summary>Takes the function's registrations.</summary>
    public TestServices(Action<IServiceCollection> configure)
    {
        _configure = [configure];
        Container = new FunctionServices(services => _configure.ForEach(each => each(services)));
    }

    /// <summary>The container, the same that the function has on Lambda.</summary>
    public FunctionServices Container { get; }

    /// <summary>Adds registrations of the test; the last one of a service counts.</summary>
    public void Add(Action<IServiceCollection> configure) => _configure.Add(configure);
}
