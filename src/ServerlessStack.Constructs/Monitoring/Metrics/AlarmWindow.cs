namespace ServerlessStack.Constructs.Monitoring;

/// <summary>Over how long an alarm looks.</summary>
/// <param name="Period">The seconds that make one value.</param>
/// <param name="Periods">How many values in a row must reach the threshold.</param>
internal sealed record AlarmWindow(int Period, int Periods)
{
    /// <summary>5 minutes, once: for what should not happen at all.</summary>
    public static AlarmWindow Count { get; } = new(300, 1);

    /// <summary>15 minutes on end: for slowness, which one slow moment does not make.</summary>
    public static AlarmWindow Slowness { get; } = new(300, 3);

    /// <summary>3 minutes on end, as for the age of a queue's messages: an age grows by itself, so it needs no longer look.</summary>
    public static AlarmWindow Age { get; } = new(60, 3);
}
