using ServerlessStack.Local.Control.Calls;

namespace ServerlessStack.Local.Tests.Control.Fakes;

/// <summary>One property without meaning, named twice.</summary>
internal sealed class FakeMeaninglessProperties : IMeaninglessProperties
{
    public IReadOnlyList<string> Accepted { get; } = ["AWS::SQS::Queue.Tags", "AWS::SQS::Queue.Tags"];
}
