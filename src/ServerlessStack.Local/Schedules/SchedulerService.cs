using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.Schedules;

/// <summary>The Scheduler's API, as far as it only reads (<see href="https://docs.aws.amazon.com/scheduler/latest/APIReference/Welcome.html"/>). Schedules are made by templates only.</summary>
/// <param name="runner">The schedules.</param>
internal sealed class SchedulerService(ScheduleRunner runner) : IAwsService
{
    private const string Path = "/schedules";

    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames => ["scheduler"];

    /// <inheritdoc />
    public Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal, out var rest))
        {
            throw new AwsException("UnknownOperationException", $"The local target does not have {context.Request.Method} {context.Request.Path} of the Scheduler.");
        }

        return JsonCall.WriteAsync(context, rest.Value is { Length: > 1 } name ? Get(context.Request, Uri.UnescapeDataString(name[1..])) : List(context.Request));
    }

    private JsonObject Get(HttpRequest request, string name)
    {
        var group = Query(request, "groupName") ?? ScheduleReader.DefaultGroup;
        var schedule = runner.Find(group, name) ?? throw new AwsException("ResourceNotFoundException", $"Schedule {name} does not exist.", StatusCodes.Status404NotFound);
        var written = schedule.Written.DeepClone().AsObject();
        (written["Name"], written["GroupName"], written["Arn"], written["State"]) = (name, group, schedule.Arn.ToString(), State(schedule));
        return written;
    }

    private JsonObject List(HttpRequest request)
    {
        var (group, prefix) = (Query(request, "ScheduleGroup"), Query(request, "NamePrefix") ?? "");
        var listed = runner.All.Where(schedule => (group is null || schedule.Group == group) && schedule.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(schedule => new JsonObject
        {
            ["Name"] = schedule.Name,
            ["GroupName"] = schedule.Group,
            ["Arn"] = schedule.Arn.ToString(),
            ["State"] = State(schedule),
            ["Target"] = new JsonObject { ["Arn"] = schedule.Target.Arn.ToString() },
        });
        return new JsonObject { ["Schedules"] = new JsonArray([.. listed]) };
    }

    private static string State(Schedule schedule) => schedule.IsEnabled ? "ENABLED" : "DISABLED";

    private static string? Query(HttpRequest request, string name) => request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
}
