namespace ServerlessStack.Lambda;

/// <summary>
/// The environment variables with which the infrastructure tells a function how to run, beside those that link it to resources
/// (<see cref="LinkName"/>). The constructs write them and the host reads them; both take the name from here.
/// </summary>
public static class FunctionVariables
{
    /// <summary>
    /// The CloudWatch namespace of the function's metrics, 1 to 255 characters. Not set: <see cref="DefaultMetricsNamespace"/>.
    /// Set to nothing: the function writes no metrics.
    /// </summary>
    public const string MetricsNamespace = "STACK_METRICS_NAMESPACE";

    /// <summary>The namespace of a function's metrics when <see cref="MetricsNamespace"/> is not set.</summary>
    public const string DefaultMetricsNamespace = "ServerlessStack";

    /// <summary>
    /// Log levels by category, such as <c>Storefront.Orders=DEBUG,ServerlessStack.Lambda=ERROR</c>: a category is a logger's name or a namespace around it,
    /// and the longest one that fits decides. Not set: every category has the level of the function's <c>ApplicationLogLevel</c>.
    /// Lambda drops what is less severe than that level, so only a category that is to say less than the others needs nothing else.
    /// </summary>
    public const string LogLevels = "STACK_LOG_LEVELS";
}
