using Amazon.CDK.AWS.S3;
using Constructs;
using ServerlessStack.Graph;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// An S3 bucket: no public access, TLS only, encrypted, versioned, owner enforced, with an end for old versions and broken uploads.
/// It emits its events through EventBridge, switched on only when something consumes them.
/// </summary>
public sealed class ObjectBucket : Construct
{
    /// <summary>What S3's events name as their source.</summary>
    internal const string EventSource = "aws.s3";

    /// <summary>What S3's events name as their detail-type when an object was written.</summary>
    internal const string CreatedDetailType = "Object Created";

    /// <summary>What S3's events name as their detail-type when an object was deleted.</summary>
    internal const string DeletedDetailType = "Object Deleted";

    private readonly string _id;

    /// <summary>Declares a bucket.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope; functions link to the bucket by it.</param>
    /// <param name="props">What differs from <see cref="ObjectBucketDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what S3 accepts.</exception>
    public ObjectBucket(Construct scope, string id, ObjectBucketProps? props = null)
        : base(scope, id)
    {
        _id = id;
        props ??= new ObjectBucketProps();
        ObjectBucketLimits.Check(new Rules(this), props);
        Bucket = new Bucket(this, "Bucket", new BucketProps
        {
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            EnforceSSL = true,
            Encryption = BucketEncryption.S3_MANAGED,
            Versioned = true,
            ObjectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED,
            RemovalPolicy = props.Protection.ToRemovalPolicy(),
            LifecycleRules =
            [
                new LifecycleRule { NoncurrentVersionExpiration = props.OldVersionRetention, ExpiredObjectDeleteMarker = true },
                new LifecycleRule { AbortIncompleteMultipartUploadAfter = props.BrokenUploadRetention },
            ],
        });
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Bucket, Bucket, carried: null));
        Bucket.Acknowledge("AwsSolutions-S1", "Server access logs need a second bucket per bucket; CloudTrail data events answer the same question for the whole account.");
    }

    /// <summary>CDK's own bucket, for what this construct does not cover.</summary>
    public Bucket Bucket { get; }

    /// <summary>Objects that are written to the bucket, as a source to connect consumers to.</summary>
    public ObjectEvents<ObjectCreated> Created => new(this, CreatedDetailType, part: "");

    /// <summary>Objects that are deleted from the bucket, or hidden by a delete marker, as a source to connect consumers to.</summary>
    public ObjectEvents<ObjectDeleted> Deleted => new(this, DeletedDetailType, part: "Deleted");

    /// <summary>Lets a function read objects, and links the bucket to it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">The name of the link. Omitted: the bucket's id, which says enough unless the function is linked to a bucket of another stack with the same id.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another bucket under the same name already, or <paramref name="linkAs"/> cannot be a name.</exception>
    public void GrantRead(DotNetFunction function, string? linkAs = null) => Grant(function, linkAs, "s3:GetObject");

    /// <summary>Lets a function write objects, and links the bucket to it. It cannot delete any.</summary>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">The name of the link. Omitted: the bucket's id, which says enough unless the function is linked to a bucket of another stack with the same id.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another bucket under the same name already, or <paramref name="linkAs"/> cannot be a name.</exception>
    public void GrantWrite(DotNetFunction function, string? linkAs = null)
    {
        Grant(function, linkAs, "s3:PutObject");
        EventGraph.AddWrite(function, this, written: null);
    }

    /// <summary>Switches the bucket's EventBridge events on.</summary>
    internal void EmitEvents()
    {
        // On the CloudFormation resource itself: CDK's own switch adds a custom-resource Lambda to the template.
        ((CfnBucket)Bucket.Node.DefaultChild!).NotificationConfiguration = new CfnBucket.NotificationConfigurationProperty
        {
            EventBridgeConfiguration = new CfnBucket.EventBridgeConfigurationProperty { EventBridgeEnabled = true },
        };
    }

    private void Grant(DotNetFunction function, string? linkAs, string action)
    {
        ArgumentNullException.ThrowIfNull(function);
        function.Link(new FunctionLink(this, linkAs, name => LinkName.Bucket(name ?? _id), Bucket.BucketName));
        function.Allow([action], Bucket.ArnForObjects("*"));
        function.Role.Acknowledge(Acknowledgements.WildcardBelowAnyArn, "Objects of one bucket are the narrowest resource that can be named before they exist.");
    }
}
