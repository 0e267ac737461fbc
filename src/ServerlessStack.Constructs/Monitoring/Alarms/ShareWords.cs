using System.Globalization;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>Writes shares the way people say them.</summary>
internal static class ShareWords
{
    /// <summary>A share in percent.</summary>
    /// <param name="share">Such as 0.05.</param>
    /// <returns>Such as <c>5 %</c>, the same on every machine.</returns>
    public static string InPercent(this double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.###} %");
}
