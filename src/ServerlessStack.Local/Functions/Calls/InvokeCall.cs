using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Functions.Calls;

/// <summary><c>Invoke</c>. <see href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html"/>.</summary>
/// <param name="invoker">Invokes.</param>
internal sealed class InvokeCall(FunctionInvoker invoker)
{
    /// <summary>Answers the call.</summary>
    public async Task AnswerAsync(HttpContext context, DeployedFunction function)
    {
        var payload = await PayloadAsync(context);
        switch (context.Request.Headers["X-Amz-Invocation-Type"].ToString())
        {
            case "Event":
                invoker.Enqueue(function.Settings.Arn, payload);
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                return;
            case "DryRun":
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            case "" or "RequestResponse":
                await RespondAsync(context, function, payload);
                return;
            case var other:
                throw new AwsException("InvalidParameterValueException", $"The invocation type {other} is not one of RequestResponse, Event and DryRun.");
        }
    }

    private async Task RespondAsync(HttpContext context, DeployedFunction function, ReadOnlyMemory<byte> payload)
    {
        var trace = context.Request.Headers["X-Amzn-Trace-Id"].ToString();
        var invocation = await invoker.InvokeAsync(function, new InvocationRequest(payload) { TraceHeader = trace.Length > 0 ? trace : null }, context.RequestAborted);
        var headers = context.Response.Headers;
        headers["x-amzn-RequestId"] = invocation.Answer.RequestId;
        headers["X-Amz-Executed-Version"] = "$LATEST";
        if (invocation.Answer.Error is { } error)
        {
            headers["X-Amz-Function-Error"] = error;
        }

        if (context.Request.Headers["X-Amz-Log-Type"] == "Tail")
        {
            headers["X-Amz-Log-Result"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(invocation.LogTail));
        }

        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(invocation.Answer.Payload, context.RequestAborted);
    }

    private static async Task<ReadOnlyMemory<byte>> PayloadAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);

        // Nothing is an empty object to Lambda.
        var payload = body.Length == 0 ? "{}"u8.ToArray() : body.ToArray();
        try
        {
            using var document = JsonDocument.Parse(payload);
            return payload;
        }
        catch (JsonException exception)
        {
            throw new AwsException("InvalidRequestContentException", $"Could not parse request body into json: {exception.Message}");
        }
    }
}
