using System.Buffers;
using Amazon.CDK;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>What Lambda accepts (Lambda guide, "Lambda quotas"; API reference, "CreateFunction" and "PutFunctionEventInvokeConfig").</summary>
internal static class FunctionLimits
{
    private const double LongestTimeout = 900;
    private const double LeastMemory = 128;
    private const double MostMemory = 10_240;
    private const int LongestDescription = 256;
    private const int MostRetries = 2;
    private const double ShortestAge = 60;
    private const double LongestAge = 21_600;
    private const int LongestNamespace = 255;

    private static readonly SearchValues<char> NamespaceLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_/#: ");

    public static void Check(Rules rules, FunctionProps props) => rules
        .Require(
            props.Timeout.IsBetween(1, LongestTimeout),
            () => $"Timeout ({props.Timeout.InWords()}) must be whole seconds, 1 s to 900 s, or Lambda refuses the function.")
        .Require(
            props.Memory.IsBetween(LeastMemory, MostMemory),
            () => $"Memory ({props.Memory.ToNumber()} MB) must be 128 MB to 10240 MB, or Lambda refuses the function.")
        .Require(
            props.ReservedConcurrency is null or >= 0,
            () => $"ReservedConcurrency ({props.ReservedConcurrency}) must be 0 or more, or Lambda refuses the function.")
        .Require(
            props.Description is not { Length: > LongestDescription },
            () => $"Description ({props.Description!.Length} characters) must have at most 256 characters, or Lambda refuses the function.")
        .Require(
            props.MaximumRetryAttempts is >= 0 and <= MostRetries,
            () => $"MaximumRetryAttempts ({props.MaximumRetryAttempts}) must be 0 to {MostRetries}, or Lambda refuses the function's settings.")
        .Require(
            props.MaximumEventAge.IsBetween(ShortestAge, LongestAge),
            () => $"MaximumEventAge ({props.MaximumEventAge.InWords()}) must be whole seconds, {ShortestAge} s to {LongestAge} s, or Lambda refuses the function's settings.")
        .Require(
            IsNamespace(props.MetricsNamespace),
            () => $"MetricsNamespace ('{props.MetricsNamespace}') must be at most {LongestNamespace} letters, digits, spaces and . - _ / # :, not be blank and not begin with : or AWS/, or CloudWatch drops every metric of the function.")
        .Require(
            !props.Environment.ContainsKey(FunctionVariables.MetricsNamespace),
            () => $"Environment sets {FunctionVariables.MetricsNamespace}, which belongs to MetricsNamespace; say it there, or the two may differ.")
        .Require(
            !props.Environment.ContainsKey(RouteBodyLimits.Variable),
            () => $"Environment sets {RouteBodyLimits.Variable}, which belongs to the MaximumRequestBody of routes; say it where a route is added, or the two may differ.")
        .RequireStandard(nameof(props.OnFailure), props.OnFailure)
        .Check();

    // Nothing at all switches metrics off.
    private static bool IsNamespace(string name) =>
        Token.IsUnresolved(name)
        || name.Length == 0
        || (name.Length <= LongestNamespace && !string.IsNullOrWhiteSpace(name) && name.AsSpan().IndexOfAnyExcept(NamespaceLetters) < 0
            && name[0] != ':' && !name.StartsWith("AWS/", StringComparison.OrdinalIgnoreCase));
}
