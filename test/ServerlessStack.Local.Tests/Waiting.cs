namespace ServerlessStack.Local.Tests;

/// <summary>Waits for what happens beside the test.</summary>
internal static class Waiting
{
    // Only a guard against waiting for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    internal static async Task UntilAsync(Func<bool> condition)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(Patience);
        while (!condition())
        {
            await Task.Delay(1, over.Token);
        }
    }
}
