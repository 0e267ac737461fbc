using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Targets;

public sealed class SourceWatchTests
{
    [Theory]
    [InlineData("src/Shop/Stack.cs")]
    [InlineData("lambdas/PlaceOrder/Handler.cs")]
    public async Task A_changed_source_is_noticed(string file)
    {
        using var clone = TestFolder.OfClone();
        clone.Write(file, string.Empty);
        using var watch = new SourceWatch(new Repository(clone.Path), TimeProvider.System);

        clone.Write(file, "changed");

        await watch.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
