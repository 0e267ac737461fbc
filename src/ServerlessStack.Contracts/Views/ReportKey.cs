namespace ServerlessStack.Contracts;

/// <summary>The key of a report's object: <c>reports/{day}.json</c>.</summary>
public static class ReportKey
{
    /// <summary>What every report's key starts with.</summary>
    public const string Prefix = "reports/";

    /// <summary>The key of a day's report.</summary>
    /// <param name="day">The day, as <see cref="ViewDay.Name"/> writes it.</param>
    /// <returns>The key.</returns>
    public static string Of(string day) => $"{Prefix}{day}.json";
}
