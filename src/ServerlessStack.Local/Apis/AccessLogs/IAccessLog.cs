namespace ServerlessStack.Local.Apis.AccessLogs;

/// <summary>Takes the lines of APIs' access logs.</summary>
internal interface IAccessLog
{
    /// <summary>Writes a line; returns at once.</summary>
    /// <param name="logGroup">The log group.</param>
    /// <param name="line">The line.</param>
    void Write(string logGroup, string line);
}
