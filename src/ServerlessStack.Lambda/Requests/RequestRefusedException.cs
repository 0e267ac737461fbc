using System.Globalization;
using System.Text;

namespace ServerlessStack.Lambda.Requests;

/// <summary>
/// A request that came by a direct invocation got a problem for an answer. The invocation fails with it: an answer in its place would pass for a response.
/// </summary>
internal sealed class RequestRefusedException(string message) : Exception(message)
{
    /// <summary>Words a problem as an error.</summary>
    public static RequestRefusedException From(Problem problem)
    {
        var message = new StringBuilder();
        message.Append(CultureInfo.InvariantCulture, $"{(int)problem.Status}: {problem.Title}");
        if (problem.Detail is { } detail)
        {
            message.Append(CultureInfo.InvariantCulture, $" {detail}");
        }

        foreach (var error in problem.Errors)
        {
            message.Append(CultureInfo.InvariantCulture, $" {error.Pointer}: {error.Detail}");
        }

        return new RequestRefusedException(message.ToString());
    }
}
