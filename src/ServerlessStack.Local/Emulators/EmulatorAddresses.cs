namespace ServerlessStack.Local.Emulators;

/// <summary>Where the emulators listen, known once they do.</summary>
internal sealed class EmulatorAddresses
{
    private readonly Dictionary<Emulator, Uri> _addresses = [];

    /// <summary>The address of an emulator.</summary>
    /// <exception cref="InvalidOperationException">It does not run yet.</exception>
    public Uri this[Emulator emulator]
    {
        get => _addresses.TryGetValue(emulator, out var address) ? address : throw new InvalidOperationException($"{emulator} does not run yet.");
        set => _addresses[emulator] = value;
    }
}
