using ServerlessStack.EndToEnd.Tests.Fixture;
using ServerlessStack.Local.Emulators;

[assembly: AssemblyFixture(typeof(SharedStorefront))]

namespace ServerlessStack.EndToEnd.Tests.Fixture;

/// <summary>One storefront for all tests of this project, because deploying it takes seconds. Tests keep apart by customers of their own.</summary>
public sealed class SharedStorefront : IAsyncLifetime
{
    private LocalStorefront? _storefront;
    private string? _unavailable;

    /// <summary>The storefront; a test that asks for it is skipped where there is no Java for DynamoDB Local.</summary>
    internal LocalStorefront Running
    {
        get
        {
            Assert.SkipWhen(_unavailable is not null, _unavailable ?? string.Empty);
            return _storefront!;
        }
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        try
        {
            _storefront = await LocalStorefront.StartAsync();
        }
        catch (EmulatorException exception) when (exception.IsJavaMissing)
        {
            _unavailable = exception.Message;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_storefront is not null)
        {
            await _storefront.DisposeAsync();
        }
    }
}
