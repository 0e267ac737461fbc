using ServerlessStack.Constructs.Packaging.Processes;

namespace ServerlessStack.Packaging.Tests.Fixtures;

/// <summary>Answers as told instead of starting a process, and remembers what it was asked.</summary>
internal sealed class ScriptedRunner(params IReadOnlyList<Func<ProcessCall, ProcessResult>> answers) : IProcessRunner
{
    public List<ProcessCall> Calls { get; } = [];

    public ProcessResult Run(ProcessCall call)
    {
        Calls.Add(call);
        return answers[Calls.Count - 1](call);
    }
}
