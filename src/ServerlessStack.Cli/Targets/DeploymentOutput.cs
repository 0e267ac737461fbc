namespace ServerlessStack.Cli.Targets;

/// <summary>What the CDK CLI says while it deploys: what it is busy with, and what failed.</summary>
internal sealed class DeploymentOutput
{
    private const int MostLines = 30;
    private readonly List<string> _failures = [];
    private readonly Queue<string> _latest = new();

    /// <summary>Why the deployment failed: the resources with their reasons, or, where nothing is known of any, the last lines.</summary>
    public string Problems => string.Join(Environment.NewLine, _failures.Count > 0 ? _failures.Distinct(StringComparer.Ordinal) : _latest);

    /// <summary>Takes a line; returns what it says that the deployment is busy with, if it does.</summary>
    public string? Add(string line)
    {
        var text = line.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        _latest.Enqueue(text);
        if (_latest.Count > MostLines)
        {
            _latest.Dequeue();
        }

        // Storefront-dev-Data |  3/12 | 10:00:00 AM | CREATE_FAILED | AWS::SQS::Queue | Fulfilment/Queue (FulfilmentQueue26A1FA60) reason
        var parts = text.Split('|', 6, StringSplitOptions.TrimEntries);
        if (parts.Length == 6)
        {
            if (parts[3].EndsWith("_FAILED", StringComparison.Ordinal))
            {
                _failures.Add($"{parts[0]}: {parts[4]} {parts[5]}");
            }

            return $"{parts[0]} {parts[5]}";
        }

        if (text.StartsWith('❌'))
        {
            _failures.Add(text.TrimStart('❌').Trim());
        }

        return text.StartsWith('✨') || text.Contains(": deploying", StringComparison.Ordinal) ? text.TrimStart('✨').Trim() : null;
    }
}
