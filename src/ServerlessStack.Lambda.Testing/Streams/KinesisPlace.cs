namespace ServerlessStack.Lambda.Testing;

/// <summary>Where records come from.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Shard">The shard's id.</param>
internal sealed record KinesisPlace(string Stream, string Shard)
{
    /// <summary>The stream's ARN.</summary>
    public string StreamArn => $"arn:aws:kinesis:{EnvelopeDefaults.Region}:{EnvelopeDefaults.Account}:stream/{Stream}";

    /// <summary>The id of a record's event, which stays the same at every delivery.</summary>
    public string EventId(string sequenceNumber) => $"{Shard}:{sequenceNumber}";
}
