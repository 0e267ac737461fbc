using System.Text.Json.Nodes;
using ServerlessStack.Local.Buses.Inputs;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Buses;

/// <summary>Gives events to the targets of the rules that take them.</summary>
/// <param name="buses">The buses.</param>
/// <param name="queue">Delivers, and does not forget.</param>
/// <param name="account">Whose events they are.</param>
/// <param name="hops">The trail.</param>
/// <param name="time">The clock.</param>
internal sealed class EventRouter(EventBuses buses, DeliveryQueue queue, LocalAccount account, HopLog hops, TimeProvider time)
{
    /// <summary>An event that happens now and is about nothing but its detail.</summary>
    public BusEvent NewEvent(string source, string detailType, JsonObject detail) => new(Guid.NewGuid().ToString(), source, detailType, time.GetUtcNow(), [], detail);

    /// <summary>Takes an event on a bus; when it returns, every delivery waits in the queue.</summary>
    public void Route(EventBus bus, BusEvent received) => Route(bus, received, isForwarded: false);

    private void Route(EventBus bus, BusEvent received, bool isForwarded)
    {
        var json = received.ToJson(account);
        var rules = bus.Rules.Values.Where(rule => rule.Takes(json)).OrderBy(rule => rule.Name, StringComparer.Ordinal).ToList();
        var what = rules.Count == 0 ? "matched no rule" : $"matched {string.Join(", ", rules.Select(rule => rule.Name))}";
        hops.Record("bus", bus.Name, $"{received.DetailType}: {what}", JsonText.Of(json));
        foreach (var (rule, target) in rules.SelectMany(rule => rule.Targets.Select(target => (rule, target))))
        {
            if (target.Arn.Service == "events" && buses.Find(target.Arn.Name) is { } next)
            {
                Forward(bus, next, received, isForwarded);
            }
            else
            {
                queue.Enqueue(Job(rule, target, received, json));
            }
        }
    }

    private void Forward(EventBus bus, EventBus next, BusEvent received, bool isForwarded)
    {
        // EventBridge does not route what came from another bus to a third one: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-bus-to-bus.html
        if (isForwarded)
        {
            hops.Record("bus", bus.Name, $"not forwarded to {next.Name}: it came from another bus", JsonText.Of(received.ToJson(account)));
            return;
        }

        Route(next, received, isForwarded: true);
    }

    private DeliveryJob Job(EventRule rule, RuleTarget target, BusEvent received, JsonObject json)
    {
        var message = new DeliveredMessage(target.Input.Of(json, rule, time.GetUtcNow()))
        {
            GroupId = target.GroupId,
            PartitionKey = target.PartitionKey?.TextIn(json) ?? received.Id,
            Source = received.Source,
            DetailType = received.DetailType,
        };
        return new DeliveryJob(target.Arn.ToString(), message, time.GetUtcNow())
        {
            Policy = target.Policy,
            DeadLetterQueue = target.DeadLetterQueue,
            Origin = new Dictionary<string, string>(StringComparer.Ordinal) { ["RULE_ARN"] = rule.Arn.ToString() },
        };
    }
}
