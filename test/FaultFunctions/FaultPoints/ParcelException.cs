namespace ServerlessStack.FaultFunctions;

/// <summary>The failure that a test planned.</summary>
/// <param name="message">What the test said.</param>
public sealed class ParcelException(string message) : Exception(message);
