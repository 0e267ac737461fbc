using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Schedules.Times;

namespace ServerlessStack.Local.Schedules;

/// <summary>A schedule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Group">The group that it is in.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Times">When it fires.</param>
/// <param name="Target">What it calls.</param>
internal sealed record Schedule(string Name, string Group, Arn Arn, IScheduleTimes Times, ScheduleTarget Target)
{
    /// <summary>Its properties as the template has them.</summary>
    public required JsonObject Written { get; init; }

    /// <summary>Before which it does not fire; null, the default, for no limit.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>After which it does not fire; null, the default, for no limit.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How much later than its time it may fire; not at all when omitted.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>Whether it is on; true when omitted.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Its first time behind another one; null where there is none any more.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var next = Times.Next(Start > after ? Start.Value.AddTicks(-1) : after);
        return next > End ? null : next;
    }
}
