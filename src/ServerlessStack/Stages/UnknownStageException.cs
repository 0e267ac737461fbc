using ServerlessStack.Constructs;

namespace ServerlessStack.Storefront.Stages;

/// <summary>The app was asked for a stage that it does not have.</summary>
/// <param name="name">The name that was given.</param>
/// <param name="stages">The stages there are.</param>
public sealed class UnknownStageException(string name, IReadOnlyList<StageSettings> stages)
    : SynthesisException($"Stage \"{name}\" does not exist. Choose one of: {string.Join(", ", stages.Select(stage => stage.Name))} (./stack synth --stage {stages[0].Name}, or cdk synth -c stage={stages[0].Name}).");
