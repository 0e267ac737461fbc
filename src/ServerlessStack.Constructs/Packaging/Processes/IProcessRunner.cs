namespace ServerlessStack.Constructs.Packaging.Processes;

/// <summary>Starts a program and waits for its end.</summary>
internal interface IProcessRunner
{
    ProcessResult Run(ProcessCall call);
}
