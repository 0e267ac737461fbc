namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>A function's inputs and the fingerprint of what they were evaluated from.</summary>
internal sealed record CachedInputs(string Fingerprint, FunctionInputs Inputs);
