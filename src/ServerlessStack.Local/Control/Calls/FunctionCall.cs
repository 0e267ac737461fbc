using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Control.Deployed;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Control.Calls;

/// <summary>Runs a function for a person.</summary>
/// <param name="stacks">Knows the functions.</param>
/// <param name="functions">Runs them.</param>
/// <param name="account">Whose they are.</param>
internal sealed class FunctionCall(DeployedStacks stacks, IFunctionInvoker functions, LocalAccount account)
{
    /// <summary>Runs it and returns its answer, and whether it failed.</summary>
    /// <exception cref="ControlException">There is no such function, or it was not run.</exception>
    public async Task<JsonObject> RunAsync(string name, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var function = await stacks.FindAsync(name, ["AWS::Lambda::Function"], cancellation);
        try
        {
            var answer = await functions.InvokeAsync(account.Arn("lambda", $"function:{function.PhysicalId}"), payload, cancellation);
            return new JsonObject { ["payload"] = Encoding.UTF8.GetString(answer.Payload.Span), ["error"] = answer.Error };
        }
        catch (FunctionRefusedException exception)
        {
            throw new ControlException(exception.Message);
        }
    }
}
