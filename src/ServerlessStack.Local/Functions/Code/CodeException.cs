namespace ServerlessStack.Local.Functions.Code;

/// <summary>A deployment package cannot be used.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="inner">What went wrong beneath, if anything did.</param>
internal sealed class CodeException(string message, Exception? inner = null) : Exception(message, inner);
