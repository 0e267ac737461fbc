using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Apis.Calls;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Apis.Integrations;

/// <summary>Answers a request with a function.</summary>
/// <param name="functions">Runs functions.</param>
internal sealed class FunctionIntegration(IFunctionInvoker functions)
{
    /// <summary>Runs the function.</summary>
    public async Task<ApiAnswer> AnswerAsync(ApiCall call, Arn function, CancellationToken cancellation)
    {
        try
        {
            var answer = await functions.InvokeAsync(function, JsonSerializer.SerializeToUtf8Bytes(FunctionEvent.Of(call)), cancellation);
            return answer.Error is null ? FunctionResponse.Of(answer.Payload) : FunctionResponse.Failure(Encoding.UTF8.GetString(answer.Payload.Span));
        }
        catch (FunctionRefusedException exception)
        {
            return exception.Code == FunctionRefusedException.Throttled
                ? ApiAnswer.Message(StatusCodes.Status503ServiceUnavailable, "Service Unavailable", exception.Message)
                : FunctionResponse.Failure(exception.Message);
        }
    }
}
