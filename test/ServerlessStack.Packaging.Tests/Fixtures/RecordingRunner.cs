using ServerlessStack.Constructs.Packaging.Processes;

namespace ServerlessStack.Packaging.Tests.Fixtures;

/// <summary>Runs real processes and remembers them.</summary>
internal sealed class RecordingRunner : IProcessRunner
{
    private readonly ProcessRunner _real = new();

    public List<ProcessCall> Calls { get; } = [];

    public IEnumerable<ProcessCall> Publishes => Calls.Where(call => call.Arguments.Any(argument => argument.EndsWith("Publish.proj", StringComparison.Ordinal)));

    public ProcessResult Run(ProcessCall call)
    {
        Calls.Add(call);
        return _real.Run(call);
    }
}
