using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Lambda;

/// <summary>Registers what is made from a function's links: clients of granted resources, and options that name them.</summary>
public static class LinkedServices
{
    /// <summary>Registers one instance for the life of the function, made from its links when something asks for it for the first time.</summary>
    /// <typeparam name="TService">
    /// What constructors ask for: an interface such as <c>IReceiptStore</c>, or a record of options such as
    /// <c>services.AddLinked(links => new ReceiptOptions(links.Bucket("Receipts")))</c>, which needs no <c>IOptions</c> around it: links do not change while a process lives.
    /// </typeparam>
    /// <param name="services">The function's services.</param>
    /// <param name="create">Makes it. A link that was never granted stops the function's start with an error that names the grant.</param>
    /// <returns>The services, to register the next.</returns>
    public static IServiceCollection AddLinked<TService>(this IServiceCollection services, Func<Links, TService> create)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(create);
        return services.AddSingleton(provider => create(provider.GetRequiredService<Links>()));
    }
}
