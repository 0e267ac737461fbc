namespace ServerlessStack.Lambda;

/// <summary>
/// Thrown by a handler that cannot know whether its effect happened, as when a call to another service timed out. With <see cref="AfterCrash.Refuse"/> the execution then stays
/// in doubt instead of being run again; with <see cref="AfterCrash.RunAgain"/> it is a failure like any other.
/// </summary>
/// <param name="message">What may have happened.</param>
/// <param name="innerException">Why it is not known; <see langword="null"/> when the message says it all.</param>
public sealed class EffectInDoubtException(string message, Exception? innerException = null) : Exception(message, innerException);
