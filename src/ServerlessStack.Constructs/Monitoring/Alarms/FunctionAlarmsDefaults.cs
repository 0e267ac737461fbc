using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>When a function sets off an alarm unless somebody says otherwise, each with its reason. Override one through <see cref="FunctionAlarmsProps"/>.</summary>
public static class FunctionAlarmsDefaults
{
    /// <summary>3 failures: one event that fails in all the three attempts of an asynchronous invocation. A message of a batch that fails by itself is no failed invocation.</summary>
    public const int Errors = 3;

    /// <summary>1 refusal: a caller was turned away, or a message has one try less.</summary>
    public const int Throttles = 1;

    /// <summary>0.8 of the timeout: a little more of what makes it slow, and invocations end unfinished.</summary>
    public const double DurationOfTimeout = 0.8;

    /// <summary>1 event or record: it is in no queue, and nobody will see it again.</summary>
    public const int LostEvents = 1;

    /// <summary>15 minutes, as for the messages of a queue: a function that does not keep up with its stream.</summary>
    public static Duration IteratorAge => WorkQueueDefaults.AgeAlarm;
}
