namespace ServerlessStack.Local.Emulators;

/// <summary>What the emulators' script is told.</summary>
/// <param name="NodeModules">Where the emulators are installed.</param>
/// <param name="Policy">What Java lets DynamoDB Local do.</param>
/// <param name="Account">The account of the resources.</param>
/// <param name="Region">Their region.</param>
/// <param name="Emulators">Which ones to start.</param>
internal sealed record EmulatorSettings(string NodeModules, string Policy, string Account, string Region, IReadOnlyDictionary<Emulator, EmulatorStart> Emulators);
