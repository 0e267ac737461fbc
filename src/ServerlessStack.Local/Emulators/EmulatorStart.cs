namespace ServerlessStack.Local.Emulators;

/// <summary>How an emulator is started.</summary>
/// <param name="Folder">Where it keeps its data; null where everything is forgotten at the end.</param>
internal sealed record EmulatorStart(string? Folder);
