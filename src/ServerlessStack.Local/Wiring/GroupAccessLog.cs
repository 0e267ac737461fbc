using ServerlessStack.Local.Apis.AccessLogs;
using ServerlessStack.Local.Logs;

namespace ServerlessStack.Local.Wiring;

/// <summary>APIs' access logs go to log groups.</summary>
/// <param name="logs">The groups.</param>
internal sealed class GroupAccessLog(LogStore logs) : IAccessLog
{
    // API Gateway names its streams by hashes; one is enough here, and its name says what it holds.
    private const string Stream = "requests";

    /// <inheritdoc />
    public void Write(string logGroup, string line) => logs.Write(logGroup, Stream, line);
}
