namespace ServerlessStack.Local.Emulators;

/// <summary>A service that another program plays.</summary>
internal enum Emulator
{
    /// <summary>SQS and SNS, by fauxqs.</summary>
    Messaging,

    /// <summary>DynamoDB and its streams, by DynamoDB Local.</summary>
    DynamoDb,

    /// <summary>Kinesis, by kinesalite.</summary>
    Kinesis,
}
