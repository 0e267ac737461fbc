using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Emulators;

/// <summary>DynamoDB Local puts every table into a region <c>ddblocal</c>; everything else here has one region. This translates ARNs on the way there and back, in calls that carry no items.</summary>
/// <param name="options">Whether DynamoDB Local is ours; another emulator at its place may know regions.</param>
/// <param name="account">The region.</param>
internal sealed class TableArns(LocalTargetOptions options, LocalAccount account)
{
    private const string Theirs = "arn:aws:dynamodb:ddblocal:";

    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "CreateTable", "DescribeTable", "UpdateTable", "DeleteTable", "ListStreams", "DescribeStream" };

    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal) { "ListStreams", "DescribeStream", "GetShardIterator" };

    private readonly string ours = $"arn:aws:dynamodb:{account.Region}:";
    private volatile bool isLocal = options.DynamoDb is null;

    /// <summary>Whether the input of an operation has ARNs.</summary>
    public static bool IsAsking(string operation) => Asking.Contains(operation);

    /// <summary>Whether the answer of an operation has ARNs.</summary>
    public static bool IsTelling(string operation) => Telling.Contains(operation);

    /// <summary>The input of an operation, as the emulator understands it.</summary>
    public string ToEmulator(string operation, string input) => isLocal && IsAsking(operation) ? input.Replace(ours, Theirs, StringComparison.Ordinal) : input;

    /// <summary>The answer of an operation, with the region that everything has.</summary>
    public string FromEmulator(string operation, string answer)
    {
        if (!IsTelling(operation) || !answer.Contains(Theirs, StringComparison.Ordinal))
        {
            return answer;
        }

        isLocal = true;
        return answer.Replace(Theirs, ours, StringComparison.Ordinal);
    }
}
