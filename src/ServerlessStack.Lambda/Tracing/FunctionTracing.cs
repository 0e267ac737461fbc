namespace ServerlessStack.Lambda;

/// <summary>The spans that the host makes, for OpenTelemetry or any other listener to collect.</summary>
/// <remarks>
/// One span an invocation, named after the function, with the X-Ray trace of the invocation as its parent; and one a record or event in it. They carry the attributes of
/// OpenTelemetry's semantic conventions for functions and messaging (<see href="https://opentelemetry.io/docs/specs/semconv/faas/aws-lambda/">Instrumenting AWS Lambda</see>).
/// Without a listener nothing is made.
/// </remarks>
public static class FunctionTracing
{
    /// <summary>The name to listen to: <c>Sdk.CreateTracerProviderBuilder().AddSource(FunctionTracing.SourceName)</c>.</summary>
    public const string SourceName = "ServerlessStack.Lambda";
}
