namespace ServerlessStack.Lambda.Runtime;

/// <summary>The server closed the connection before the first byte of its answer, as servers do with idle connections.</summary>
internal sealed class ConnectionClosedException(Exception? inner = null)
    : IOException("The connection was closed before an answer came.", inner);
