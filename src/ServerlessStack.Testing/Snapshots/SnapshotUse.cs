namespace ServerlessStack.Testing;

/// <summary>A test asked for a snapshot.</summary>
/// <param name="File">The snapshot's file.</param>
/// <param name="Site">Where the test's code asked.</param>
/// <param name="TestClass">The class whose code asked; <see langword="null"/> when the runtime does not say.</param>
internal sealed record SnapshotUse(string File, CallSite Site, Type? TestClass);
