namespace ServerlessStack.Lambda.Testing;

/// <summary>A run that should have succeeded failed.</summary>
public sealed class TestRunFailedException : Exception
{
    private TestRunFailedException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    internal static TestRunFailedException Of(TestRun run) => run.Error is { } error
        ? new($"The invocation failed. {error}", error.Exception)
        : new(
            $"{run.Failures.Count} {(run.Failures.Count == 1 ? "record" : "records")} of the batch failed:"
            + string.Concat(run.Failures.Select(failure => $"\n  - {failure.Identifier} (record {failure.Index}): {failure.Error?.ToString() ?? "not handled"}")),
            inner: null);
}
