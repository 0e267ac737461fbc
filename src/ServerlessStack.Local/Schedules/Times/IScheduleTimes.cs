namespace ServerlessStack.Local.Schedules.Times;

/// <summary>When a schedule fires.</summary>
internal interface IScheduleTimes
{
    /// <summary>The first time behind another one; null where there is none any more.</summary>
    DateTimeOffset? Next(DateTimeOffset after);
}
