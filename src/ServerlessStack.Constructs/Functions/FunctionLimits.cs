using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What Lambda accepts (Lambda guide, "Lambda quotas" and "CreateFunction").</summary>
internal static class FunctionLimits
{
    private const double LongestTimeout = 900;
    private const double LeastMemory = 128;
    private const double MostMemory = 10_240;
    private const int LongestDescription = 256;

    public static void Check(Rules rules, FunctionProps props) => rules
        .Require(
            props.Timeout.IsBetween(1, LongestTimeout),
            () => $"Timeout ({props.Timeout.InWords()}) must be whole seconds, 1 s to 900 s, or Lambda refuses the function.")
        .Require(
            IsAcceptable(props.Memory),
            () => $"Memory ({props.Memory.ToMebibytes()} MB) must be 128 MB to 10240 MB, or Lambda refuses the function.")
        .Require(
            props.ReservedConcurrency is null or >= 0,
            () => $"ReservedConcurrency ({props.ReservedConcurrency}) must be 0 or more, or Lambda refuses the function.")
        .Require(
            props.Description is not { Length: > LongestDescription },
            () => $"Description ({props.Description!.Length} characters) must have at most 256 characters, or Lambda refuses the function.")
        .Check();

    private static bool IsAcceptable(Size memory) =>
        memory.IsUnresolved() || memory.ToMebibytes() is >= LeastMemory and <= MostMemory;
}
