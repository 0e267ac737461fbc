using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Apis.Authorization;
using ServerlessStack.Local.Apis.Cors;
using ServerlessStack.Local.Apis.Integrations;
using ServerlessStack.Local.Apis.Routing;
using ServerlessStack.Local.Apis.Throttling;

namespace ServerlessStack.Local.Apis.Calls;

/// <summary>What happens to a request between the client and the integration, in API Gateway's order.</summary>
/// <param name="throttle">Limits routes.</param>
/// <param name="authorization">Checks tokens.</param>
/// <param name="functions">Answers with functions.</param>
/// <param name="services">Answers with services.</param>
/// <param name="time">The clock.</param>
internal sealed class ApiPipeline(RouteThrottle throttle, RouteAuthorization authorization, FunctionIntegration functions, ServiceIntegration services, TimeProvider time)
{
    /// <summary>Answers a request.</summary>
    public async Task<ApiAnswer> AnswerAsync(ApiCall call) => CorsAnswer.Dress(await AnswerPlainAsync(call), call.Api.Cors, call.Http);

    private async Task<ApiAnswer> AnswerPlainAsync(ApiCall call)
    {
        if (ApiLimits.AreHeadersTooLarge(call.Http))
        {
            return ApiAnswer.Message(StatusCodes.Status431RequestHeaderFieldsTooLarge, "Request Header Fields Too Large");
        }

        call.Match = RouteMatch.Of(call.Api.Routes.Values, call.Http.Method, call.Path);
        if (call.Match is null)
        {
            return call.Api.Cors is not null && CorsAnswer.IsPreflight(call.Http) ? CorsAnswer.Preflight : ApiAnswer.Message(StatusCodes.Status404NotFound, "Not Found");
        }

        if (throttle.Refuses(call))
        {
            return ApiAnswer.Message(StatusCodes.Status429TooManyRequests, "Too Many Requests");
        }

        if (await authorization.RefuseAsync(call) is { } refusal)
        {
            return refusal;
        }

        if (await ApiLimits.ReadBodyAsync(call.Http) is not { } body)
        {
            return ApiAnswer.Message(StatusCodes.Status413PayloadTooLarge, "Request Entity Too Large");
        }

        call.Body = body;
        return await IntegrateAsync(call);
    }

    private async Task<ApiAnswer> IntegrateAsync(ApiCall call)
    {
        if (!call.Api.Integrations.TryGetValue(call.Match!.Route.Integration, out var integration))
        {
            return FunctionResponse.Failure("The route's integration is not there.");
        }

        using var timeout = new CancellationTokenSource(integration.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, call.Http.HttpContext.RequestAborted);
        var started = time.GetTimestamp();
        try
        {
            return integration.Function is { } function
                ? await functions.AnswerAsync(call, function, either.Token)
                : await services.AnswerAsync(call, integration, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return ApiAnswer.Message(StatusCodes.Status503ServiceUnavailable, "Service Unavailable", "Integration timed out.");
        }
        finally
        {
            call.IntegrationTime = time.GetElapsedTime(started);
        }
    }
}
