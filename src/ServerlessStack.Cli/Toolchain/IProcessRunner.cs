namespace ServerlessStack.Cli.Toolchain;

/// <summary>Starts programs.</summary>
internal interface IProcessRunner
{
    /// <summary>Runs a program to its end and returns its exit code, or the one of an interruption when Ctrl+C ended it.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="onLine">Receives each line the program writes, one at a time; null leaves the program on this process's own terminal.</param>
    Task<int> RunAsync(ProcessRequest request, Action<string>? onLine);
}
