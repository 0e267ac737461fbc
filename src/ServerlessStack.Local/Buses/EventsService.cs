using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.Buses;

/// <summary>
/// EventBridge: takes events and answers what there is (<see href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/Welcome.html"/>). Buses and rules are made by
/// templates only.
/// </summary>
/// <param name="buses">The buses.</param>
/// <param name="router">Their rules.</param>
/// <param name="entries">Reads events.</param>
internal sealed class EventsService(EventBuses buses, EventRouter router, EntryReader entries) : IAwsService
{
    private const int MostEntries = 10;

    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames => ["events"];

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var call = await JsonCall.ReadAsync(context);
        await JsonCall.WriteAsync(context, call.Operation switch
        {
            "PutEvents" => Put(call.Input),
            "ListEventBuses" => new JsonObject { ["EventBuses"] = Array(Named(call, buses.All, bus => bus.Name).Select(Describe)) },
            "DescribeEventBus" => Describe(Bus(call, "Name")),
            "ListRules" => new JsonObject { ["Rules"] = Array(Named(call, Bus(call).Rules.Values, rule => rule.Name).Select(rule => Describe(Bus(call), rule))) },
            "DescribeRule" => Describe(Bus(call), Rule(call, "Name")),
            "ListTargetsByRule" => new JsonObject { ["Targets"] = Array(Rule(call, "Rule").Targets.Select(Describe)) },
            _ => throw new AwsException("UnknownOperationException", $"The local target does not have {call.Operation} of EventBridge."),
        });
    }

    private JsonObject Put(JsonObject input)
    {
        var asked = input["Entries"] as JsonArray ?? [];
        if (asked.Count is < 1 or > MostEntries)
        {
            throw new AwsException("ValidationException", $"1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have 1 to {MostEntries} entries, and has {asked.Count}.");
        }

        if (asked.Sum(EntryReader.SizeOf) is var size && size > EntryReader.LargestEntry)
        {
            throw new AwsException("ValidationException", $"Total size of the entries in the request is over the limit: {size} of {EntryReader.LargestEntry} bytes.");
        }

        JsonObject[] results = [.. asked.Select(Put)];
        return new JsonObject { ["FailedEntryCount"] = results.Count(result => result.ContainsKey("ErrorCode")), ["Entries"] = Array(results) };
    }

    private JsonObject Put(JsonNode? entry)
    {
        try
        {
            var happened = entries.Read(entry);

            // EventBridge takes an event for a bus that is not there, and drops it.
            if (buses.Find((string?)entry!["EventBusName"]) is { } bus)
            {
                router.Route(bus, happened);
            }

            return new JsonObject { ["EventId"] = happened.Id };
        }
        catch (AwsException exception)
        {
            return new JsonObject { ["ErrorCode"] = exception.Code, ["ErrorMessage"] = exception.Message };
        }
    }

    private EventBus Bus(JsonCall call, string property = "EventBusName") => buses.Find((string?)call.Input[property])
        ?? throw new AwsException("ResourceNotFoundException", $"Event bus {(string?)call.Input[property]} does not exist.");

    private EventRule Rule(JsonCall call, string property) => Bus(call).Rules.GetValueOrDefault((string?)call.Input[property] ?? "")
        ?? throw new AwsException("ResourceNotFoundException", $"Rule {(string?)call.Input[property]} does not exist on EventBus {Bus(call).Name}.");

    private static IEnumerable<T> Named<T>(JsonCall call, IEnumerable<T> all, Func<T, string> nameOf) =>
        all.Where(one => nameOf(one).StartsWith((string?)call.Input["NamePrefix"] ?? "", StringComparison.Ordinal)).OrderBy(nameOf, StringComparer.Ordinal);

    private static JsonArray Array(IEnumerable<JsonObject> elements) => new([.. elements]);

    private static JsonObject Describe(EventBus bus) => new() { ["Name"] = bus.Name, ["Arn"] = bus.Arn.ToString() };

    private static JsonObject Describe(EventBus bus, EventRule rule) => new()
    {
        ["Name"] = rule.Name,
        ["Arn"] = rule.Arn.ToString(),
        ["EventBusName"] = bus.Name,
        ["EventPattern"] = rule.Pattern.ToJsonString(),
        ["State"] = rule.IsEnabled ? "ENABLED" : "DISABLED",
        ["Description"] = rule.Description,
    };

    private static JsonObject Describe(RuleTarget target) => target.Written.DeepClone().AsObject();
}
