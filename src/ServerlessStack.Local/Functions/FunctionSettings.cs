using ServerlessStack.Local.Functions.Code;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Functions;

/// <summary>A function as it was deployed.</summary>
internal sealed record FunctionSettings
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN.</summary>
    public required Arn Arn { get; init; }

    /// <summary>The executable assembly's name, without a colon.</summary>
    public required string Handler { get; init; }

    /// <summary>The managed runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>The unpacked code.</summary>
    public required CodePackage Code { get; init; }

    /// <summary>Its role's ARN; told, but nothing is checked against it.</summary>
    public required string Role { get; init; }

    /// <summary>What it does, in words; empty when omitted.</summary>
    public string Description { get; init; } = "";

    /// <summary>The instruction set that it was deployed for; told, but it runs on the machine's.</summary>
    public string Architecture { get; init; } = "x86_64";

    /// <summary>Its memory in MB; 128 when omitted.</summary>
    public int MemorySize { get; init; } = 128;

    /// <summary>The longest invocation; 3 s when omitted.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Its own environment variables; none when omitted.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How it logs.</summary>
    public required LogSettings Logging { get; init; }

    /// <summary>How many of its invocations run at once; the account's rest when omitted.</summary>
    public int? ReservedConcurrency { get; init; }

    /// <summary>The queue or topic for asynchronous invocations that failed for good; none when omitted.</summary>
    public Arn? DeadLetters { get; init; }

    /// <summary>When it was deployed.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }
}
