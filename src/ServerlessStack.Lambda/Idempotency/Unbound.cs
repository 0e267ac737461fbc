namespace ServerlessStack.Lambda.Idempotency;

/// <summary>The error of an idempotent handler that was called without having learned how its types are written.</summary>
internal static class Unbound
{
    public static InvalidOperationException Error(IHandler handler) => new(
        $"The idempotent {handler.Name} was called without a host, so it does not know how its types are written as JSON. "
        + "Run it by LambdaHost.RunAsync or by the test host; to call a handler directly, call the one inside.");
}
