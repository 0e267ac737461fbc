using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ServerlessStack.Lambda.Injection;

/// <summary>The container of one function: filled when it starts, asked for its handler once, and disposed when it ends.</summary>
/// <param name="configure">Registers what the function's own code needs.</param>
internal sealed class FunctionServices(Action<IServiceCollection> configure)
{
    // Everything is made by asking for the handler, which finds the same mistakes as a validation of its own, in half the time.
    private static readonly ServiceProviderOptions Unchecked = new() { ValidateOnBuild = false, ValidateScopes = false };

    // More than one only when a start failed for a missing link and was repeated to find the others.
    private readonly List<ServiceProvider> _providers = [];

    /// <summary>Makes the handler with everything its constructor asks for.</summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="start">What the host gives.</param>
    /// <exception cref="MissingServiceException">Something that a constructor asks for is not registered.</exception>
    public THandler Make<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(FunctionStart start)
        where THandler : class
    {
        var services = new ServiceCollection();
        services.AddSingleton(start);
        services.AddSingleton(start.Links);
        services.AddSingleton(start.Time);

        // Made when asked for: a function that logs nothing itself starts without the logging abstractions.
        services.AddSingleton(_ => start.Loggers);
        services.AddSingleton(_ => start.Metrics);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        configure(services);
        if (!typeof(THandler).IsInterface)
        {
            // An interface stands for a handler that was decorated: only its registration knows how.
            services.TryAddSingleton<THandler>();
        }

        var provider = services.BuildServiceProvider(Unchecked);
        _providers.Add(provider);
        try
        {
            return provider.GetRequiredService<THandler>();
        }
        catch (InvalidOperationException exception)
            when (new MissingServices(services, provider.GetRequiredService<IServiceProviderIsService>()).Of(typeof(THandler)) is { Count: > 0 } missing)
        {
            throw new MissingServiceException(typeof(THandler), missing, exception);
        }
    }

    /// <summary>Disposes what was made, once the function has ended.</summary>
    /// <param name="exitCode">The exit code so far.</param>
    /// <returns>The exit code; 1 when something could not be disposed, with the reason on standard error.</returns>
    public async Task<int> EndAsync(int exitCode)
    {
        foreach (var provider in _providers)
        {
            try
            {
                await provider.DisposeAsync();
            }
            catch (Exception exception)
            {
                await Console.Error.WriteLineAsync($"The function has ended, but its services could not be disposed: {exception.GetType().Name}: {exception.Message}");
                exitCode = 1;
            }
        }

        return exitCode;
    }
}
