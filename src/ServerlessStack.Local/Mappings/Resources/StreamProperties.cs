using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Shards;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Mappings.Resources;

/// <summary>Reads how a stream is polled, in the words that mappings and pipes have in common.</summary>
internal static class StreamProperties
{
    // Without a limit.
    private const int Infinite = -1;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ResourceException">A value is none of its kind.</exception>
    public static StreamSettings Read(JsonObject properties, Arn stream, string consumer)
    {
        var settings = new StreamSettings(stream, consumer);
        return settings with
        {
            StartsAtLatest = properties.RequiredText("StartingPosition") switch
            {
                "TRIM_HORIZON" => false,
                "LATEST" => true,
                var position => throw new ResourceException($"StartingPosition ({position}) must be TRIM_HORIZON or LATEST: the local target starts nowhere else."),
            },
            BatchSize = properties.Number("BatchSize") ?? settings.BatchSize,
            Window = properties.Seconds("MaximumBatchingWindowInSeconds") ?? settings.Window,
            MaximumRetries = properties.Number("MaximumRetryAttempts") is { } retries and not Infinite ? retries : null,
            MaximumAge = properties.Number("MaximumRecordAgeInSeconds") is { } age and not Infinite ? TimeSpan.FromSeconds(age) : null,
            ParallelizationFactor = properties.Number("ParallelizationFactor") ?? settings.ParallelizationFactor,
        };
    }
}
