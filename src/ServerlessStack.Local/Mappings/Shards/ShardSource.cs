using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>Which kind of stream an ARN names.</summary>
internal static class ShardSource
{
    /// <summary>The stream of a table, or of Kinesis.</summary>
    public static IShardSource Of(EmulatorClient emulators, Arn stream, KinesisShape shape) =>
        stream.Service == "dynamodb" ? new TableStreamSource(emulators, stream) : new KinesisSource(emulators, stream, shape);
}
