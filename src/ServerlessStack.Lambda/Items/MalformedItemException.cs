namespace ServerlessStack.Lambda;

/// <summary>An attribute is no typed JSON of DynamoDB's; what is wrong, without the place.</summary>
internal sealed class MalformedItemException(string message) : Exception(message);
