using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Functions.Calls;

/// <summary>Lambda's API as far as tools need it. <see href="https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html"/>.</summary>
/// <param name="functions">The functions.</param>
/// <param name="invoke">Answers <c>Invoke</c>.</param>
/// <param name="codeUpdate">Answers <c>UpdateFunctionCode</c>.</param>
/// <param name="mappings">Answers what asks for event-source mappings.</param>
internal sealed class LambdaService(FunctionRegistry functions, InvokeCall invoke, UpdateCodeCall codeUpdate, IMappingList mappings) : IAwsService
{
    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames { get; } = ["lambda"];

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var segments = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            await ((context.Request.Method, segments) switch
            {
                ("POST", ["2015-03-31", "functions", var name, "invocations"]) => invoke.AnswerAsync(context, functions.Get(name)),
                ("GET", ["2015-03-31", "functions"]) => WriteAsync(context, List("Functions", functions.All.Select(function => FunctionDescription.Of(function.Settings)))),
                ("GET", ["2015-03-31", "functions", var name]) => WriteAsync(context, FunctionDescription.WithCode(functions.Get(name).Settings)),
                ("GET", ["2015-03-31", "functions", var name, "configuration"]) => WriteAsync(context, FunctionDescription.Of(functions.Get(name).Settings)),
                ("PUT", ["2015-03-31", "functions", var name, "code"]) => codeUpdate.AnswerAsync(context, functions.Get(name)),
                ("GET", ["2015-03-31", "event-source-mappings"]) => WriteAsync(context, List("EventSourceMappings", mappings.All(context.Request.Query["FunctionName"], context.Request.Query["EventSourceArn"]))),
                ("GET", ["2015-03-31", "event-source-mappings", var id]) => WriteAsync(
                    context, mappings.Find(id) ?? throw new AwsException("ResourceNotFoundException", $"The event source mapping {id} does not exist.", StatusCodes.Status404NotFound)),
                _ => throw new AwsException("UnsupportedOperation", $"The local target's Lambda has no {context.Request.Method} {context.Request.Path}.", StatusCodes.Status501NotImplemented),
            });
        }
        catch (FunctionRefusedException exception)
        {
            throw new AwsException(exception.Code, exception.Message, StatusOf(exception.Code));
        }
    }

    /// <summary>Writes an answer.</summary>
    public static async Task WriteAsync(HttpContext context, JsonNode answer)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private static int StatusOf(string code) => code switch
    {
        FunctionRefusedException.NotFound => StatusCodes.Status404NotFound,
        FunctionRefusedException.Throttled => StatusCodes.Status429TooManyRequests,
        FunctionRefusedException.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };

    private static JsonObject List(string name, IEnumerable<JsonObject> items) => new() { [name] = new JsonArray([.. items]) };
}
