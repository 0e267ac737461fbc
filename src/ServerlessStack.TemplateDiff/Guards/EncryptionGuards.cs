using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Guards;

/// <summary>What keeps data unreadable to others, at rest and on its way.</summary>
internal static class EncryptionGuards
{
    private const string AtRest = "security/encryption";
    private const string InTransit = "security/tls";
    private const string Plain = "What it holds is not encrypted at rest any more.";
    private const string NoOwnKey = "It is no longer encrypted with a key of one's own, whose use can be limited and withdrawn.";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Guard> All =
    [
        new("AWS::SQS::Queue", "Properties.SqsManagedSseEnabled", Weaker.TurnedOff(true), AtRest, Severity.High, Plain),
        new("AWS::DynamoDB::Table", "Properties.SSESpecification.SSEEnabled", Weaker.TurnedOff(false), AtRest, Severity.Medium,
            "It is encrypted with a key that DynamoDB owns, whose use nobody can audit, instead of one in the account."),
        new("AWS::S3::Bucket", "Properties.BucketEncryption", Weaker.Removed, AtRest, Severity.Medium, "Objects are encrypted the way S3 chooses, not the way the template said."),
        new("AWS::Kinesis::Stream", "Properties.StreamEncryption", Weaker.Removed, AtRest, Severity.High, Plain),
        new("AWS::KMS::Key", "Properties.EnableKeyRotation", Weaker.TurnedOff(false), AtRest, Severity.Medium, "The key's material stays the same for ever."),
        new(Guard.Any, "Properties.StorageEncrypted", Weaker.TurnedOff(false), AtRest, Severity.High, Plain),
        new(Guard.Any, "Properties.Encrypted", Weaker.TurnedOff(false), AtRest, Severity.High, Plain),
        new(Guard.Any, "Properties.KmsMasterKeyId", Weaker.Removed, AtRest, Severity.Medium, NoOwnKey),
        new(Guard.Any, "*.KMSMasterKeyID", Weaker.Removed, AtRest, Severity.Medium, NoOwnKey),
        new(Guard.Any, "Properties.KmsKeyId", Weaker.Removed, AtRest, Severity.Medium, NoOwnKey),
        new(Guard.Any, "Properties.KmsKeyArn", Weaker.Removed, AtRest, Severity.Medium, NoOwnKey),
        new(Guard.Any, "*.SecurityPolicy", Weaker.Becomes("TLS_1_0"), InTransit, Severity.High, "Clients may use TLS 1.0, which is broken."),
        new(Guard.Any, "*.MinimumProtocolVersion", Weaker.Becomes("SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016"), InTransit, Severity.High, "Clients may use a broken version of TLS."),
        new(Guard.Any, "*.ViewerProtocolPolicy", Weaker.Becomes("allow-all"), InTransit, Severity.High, "Clients may connect without TLS."),
        new(Guard.Any, "*.EnforceHTTPS", Weaker.TurnedOff(false), InTransit, Severity.High, "Clients may connect without TLS."),
        new(Guard.Any, "Properties.TransitEncryptionEnabled", Weaker.TurnedOff(false), InTransit, Severity.High, "Clients connect without TLS."),
    ];
}
