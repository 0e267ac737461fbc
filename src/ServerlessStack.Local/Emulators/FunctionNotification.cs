namespace ServerlessStack.Local.Emulators;

/// <summary>What a topic sends to a function.</summary>
/// <param name="Function">The function's ARN.</param>
/// <param name="Message">The notification, as SNS puts it into a queue.</param>
internal sealed record FunctionNotification(string Function, string Message);
