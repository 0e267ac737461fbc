using Amazon.CDK.AWS.SNS;
using Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>The grant that standard and FIFO topics share.</summary>
internal static class TopicGrant
{
    /// <summary>Lets a function publish to a topic, and links the topic to it.</summary>
    /// <param name="resource">The construct that grants.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="published">The topic's event.</param>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">The name of the link; <see langword="null"/> for none.</param>
    public static void Publish(Construct resource, Topic topic, Type published, DotNetFunction function, string? linkAs)
    {
        ArgumentNullException.ThrowIfNull(function);
        function.Link(new FunctionLink(resource, linkAs, name => LinkName.Topic(published, name), topic.TopicArn));
        function.Allow(["sns:Publish"], topic.TopicArn);
        EventGraph.AddWrite(function, resource, published);
    }
}
