namespace ServerlessStack.EndToEnd.Tests.Fixture;

/// <summary>Waits for what happens beside the test.</summary>
internal static class Waiting
{
    // Only a guard against waiting for ever, on a machine that is busy with other tests too.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Asks until there is an answer, and returns it.</summary>
    /// <param name="what">What is waited for, as the failure names it.</param>
    /// <param name="ask">Asks; null means not yet.</param>
    public static async Task<T> ForAsync<T>(string what, Func<CancellationToken, Task<T?>> ask)
        where T : class
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(Patience);
        try
        {
            while (true)
            {
                if (await ask(over.Token) is { } answer)
                {
                    return answer;
                }

                await Task.Delay(Pause, over.Token);
            }
        }
        catch (OperationCanceledException exception) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"It did not happen within {Patience}: {what}.", exception);
        }
    }

    /// <summary>Asks until the answer is yes.</summary>
    /// <param name="what">What is waited for, as the failure names it.</param>
    /// <param name="ask">Asks.</param>
    public static Task UntilAsync(string what, Func<CancellationToken, Task<bool>> ask) =>
        ForAsync(what, async cancellation => await ask(cancellation) ? what : null);
}
