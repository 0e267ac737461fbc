namespace ServerlessStack.Constructs;

/// <summary>When a table sets off an alarm unless somebody says otherwise, each with its reason. Override one through <see cref="TableAlarmsProps"/>.</summary>
public static class TableAlarmsDefaults
{
    /// <summary>10 refusals: the AWS SDK repeats a few without anybody noticing; a key that is used too much goes on.</summary>
    public const int Throttles = 10;
}
