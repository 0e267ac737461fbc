using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Functions.Processes;

/// <summary>The errors that Lambda words itself, because the function could not (Lambda developer guide, "Troubleshoot invocation issues in Lambda").</summary>
internal static class ErrorPayload
{
    private const string UnknownType = "Unhandled";

    /// <summary>The function took too long.</summary>
    public static InvocationEnd TimedOut(string requestId, TimeSpan timeout) =>
        End(InvocationEnd.TimedOut, "Sandbox.Timedout", string.Create(CultureInfo.InvariantCulture, $"RequestId: {requestId} Error: Task timed out after {timeout.TotalSeconds:0.00} seconds"));

    /// <summary>The process ended instead of answering.</summary>
    public static InvocationEnd Exited(string requestId, int exitCode) => End(InvocationEnd.Crashed, "Runtime.ExitError", $"RequestId: {requestId} Error: {Words(exitCode)}");

    /// <summary>A test wants the invocation to fail.</summary>
    public static InvocationEnd Planned(string requestId) => End(InvocationEnd.Failed, "Fault.Planned", $"RequestId: {requestId} Error: This invocation was to fail");

    /// <summary>The answer is too large.</summary>
    public static InvocationEnd TooLarge(int size) => End(
        InvocationEnd.Failed,
        "Function.ResponseSizeTooLarge",
        $"Response payload size ({size} bytes) exceeded maximum allowed payload size ({FunctionLimits.SynchronousPayload} bytes).");

    /// <summary>The error that the function reported, in its own words.</summary>
    public static InvocationEnd Reported(ReadOnlyMemory<byte> error) => new(error, InvocationEnd.Failed, TypeOf(error));

    private static string TypeOf(ReadOnlyMemory<byte> error)
    {
        try
        {
            return (JsonNode.Parse(error.Span) as JsonObject)?["errorType"]?.GetValue<string>() ?? UnknownType;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return UnknownType;
        }
    }

    // .NET adds 128 to the number of the signal that ended a process.
    private static string Words(int exitCode) => exitCode switch
    {
        0 => "Runtime exited without providing a reason",
        137 => "Runtime exited with error: signal: killed",
        139 => "Runtime exited with error: signal: segmentation fault",
        134 => "Runtime exited with error: signal: aborted",
        _ => string.Create(CultureInfo.InvariantCulture, $"Runtime exited with error: exit status {exitCode}"),
    };

    private static InvocationEnd End(string status, string type, string message) =>
        new(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["errorType"] = type, ["errorMessage"] = message }), status, type);
}
