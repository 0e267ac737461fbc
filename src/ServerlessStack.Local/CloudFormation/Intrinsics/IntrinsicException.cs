namespace ServerlessStack.Local.CloudFormation.Intrinsics;

/// <summary>An intrinsic function has no value.</summary>
/// <param name="message">Which one, and why.</param>
internal sealed class IntrinsicException(string message) : Exception(message);
