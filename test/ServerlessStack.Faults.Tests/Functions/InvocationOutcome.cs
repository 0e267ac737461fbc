using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Tests.RuntimeApi;

namespace ServerlessStack.Faults.Tests.Functions;

/// <summary>What Lambda knows when an invocation is over.</summary>
/// <param name="Response">The function's answer; <see langword="null"/> when it failed.</param>
/// <param name="ErrorType">Why it failed; <see langword="null"/> when it did not.</param>
/// <param name="ErrorMessage">The same in words.</param>
internal sealed record InvocationOutcome(string? Response, string? ErrorType, string? ErrorMessage)
{
    /// <summary>The process ended by itself or by a signal.</summary>
    internal static InvocationOutcome Crashed { get; } = new(null, "Runtime.ExitError", "Error: Runtime exited with error: signal: killed");

    /// <summary>Lambda ended the process because its time was over.</summary>
    internal static InvocationOutcome TimedOut(TimeSpan timeout) => new(null, "Sandbox.Timedout", $"Task timed out after {timeout.TotalSeconds:0.00} seconds");

    /// <summary>The function answered.</summary>
    internal static InvocationOutcome From(Answer answer)
    {
        if (!answer.IsError)
        {
            return new(answer.Body, null, null);
        }

        var error = JsonNode.Parse(answer.Body)!;
        return new(null, (string?)error["errorType"], (string?)error["errorMessage"]);
    }
}
