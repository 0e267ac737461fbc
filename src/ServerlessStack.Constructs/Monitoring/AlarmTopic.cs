using Amazon.CDK.AWS.SNS;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// The SNS topic that alarms tell when they go off and when they are over: TLS only, open to the alarms of its own account and to nobody else. Subscribe whoever is on call
/// (CloudWatch user guide, "Notifying users on alarm changes").
/// </summary>
// Not encrypted with the key that AWS manages for SNS: CloudWatch may not use that key, and every alarm would go off unheard.
public sealed class AlarmTopic : Construct
{
    /// <summary>Declares a topic of alarms.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    public AlarmTopic(Construct scope, string id)
        : base(scope, id)
    {
        Topic = new Topic(this, "Topic", new TopicProps { EnforceSSL = EventTopicDefaults.EnforcesTls });
        TopicPolicies.AcceptAlarms(Topic);
    }

    /// <summary>CDK's own topic, to subscribe to.</summary>
    public Topic Topic { get; }
}
