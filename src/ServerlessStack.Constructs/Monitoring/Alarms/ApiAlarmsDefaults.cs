using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>When an API sets off an alarm unless somebody says otherwise, each with its reason. Override one through <see cref="ApiAlarmsProps"/>.</summary>
public static class ApiAlarmsDefaults
{
    /// <summary>0.05 of the requests, and never fewer than 3 of them: customers notice, and one odd request among a few does not wake anybody.</summary>
    public const double ServerErrors = 0.05;

    /// <summary>3 seconds: more than a cold start takes, and about as long as people wait.</summary>
    public static Duration Latency { get; } = Duration.Seconds(3);
}
