namespace ServerlessStack.Lambda.Hosting;

/// <summary>The function was started with options that cannot work; the message lists all of them.</summary>
internal sealed class InvalidHostOptionsException(IReadOnlyList<string> problems)
    : Exception($"The HostOptions given to LambdaHost.RunAsync cannot work:{string.Concat(problems.Select(problem => "\n  - " + problem))}");
