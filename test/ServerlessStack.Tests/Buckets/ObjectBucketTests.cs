using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Buckets;

public sealed class ObjectBucketTests
{
    private static readonly ObjectBucketProps Full = new()
    {
        Protection = DataProtection.Disposable,
        OldVersionRetention = Duration.Days(90),
        BrokenUploadRetention = Duration.Days(1),
    };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new ObjectBucket(stack, "Receipts");
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new ObjectBucket(stack, "Receipts", Full);
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Is_private_encrypted_versioned_and_owned_by_its_account()
    {
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts"));

        template.Has("AWS::S3::Bucket", new()
        {
            ["PublicAccessBlockConfiguration"] = new Dictionary<string, object>
            {
                ["BlockPublicAcls"] = true,
                ["BlockPublicPolicy"] = true,
                ["IgnorePublicAcls"] = true,
                ["RestrictPublicBuckets"] = true,
            },
            ["VersioningConfiguration"] = new Dictionary<string, object> { ["Status"] = "Enabled" },
            ["OwnershipControls"] = new Dictionary<string, object> { ["Rules"] = new object[] { new Dictionary<string, object> { ["ObjectOwnership"] = "BucketOwnerEnforced" } } },
        });
        Assert.Contains("\"SSEAlgorithm\":\"AES256\"", System.Text.Json.JsonSerializer.Serialize(template.PropertiesOfOnly("AWS::S3::Bucket")["BucketEncryption"]), StringComparison.Ordinal);
        Assert.Contains("\"aws:SecureTransport\":\"false\"", System.Text.Json.JsonSerializer.Serialize(template.PropertiesOfOnly("AWS::S3::BucketPolicy")), StringComparison.Ordinal);
        var lifecycle = System.Text.Json.JsonSerializer.Serialize(template.PropertiesOfOnly("AWS::S3::Bucket")["LifecycleConfiguration"]);
        Assert.Contains("\"NoncurrentDays\":30", lifecycle, StringComparison.Ordinal);
        Assert.Contains("\"DaysAfterInitiation\":7", lifecycle, StringComparison.Ordinal);
        Assert.Equal("Retain", template.Only("AWS::S3::Bucket")["DeletionPolicy"]);
    }

    [Fact]
    public void Emits_no_events_until_something_consumes_them()
    {
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts"));

        Assert.DoesNotContain("NotificationConfiguration", template.PropertiesOfOnly("AWS::S3::Bucket"));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts", Full));

        template.Has("AWS::S3::Bucket", new()
        {
            ["LifecycleConfiguration"] = new Dictionary<string, object>
            {
                ["Rules"] = new object[]
                {
                    new Dictionary<string, object> { ["NoncurrentVersionExpiration"] = new Dictionary<string, object> { ["NoncurrentDays"] = 90 } },
                    new Dictionary<string, object> { ["AbortIncompleteMultipartUpload"] = new Dictionary<string, object> { ["DaysAfterInitiation"] = 1 } },
                },
            },
        });
        Assert.Equal("Delete", template.Only("AWS::S3::Bucket")["DeletionPolicy"]);
    }

    [Fact]
    public void Grants_allow_exactly_what_they_say()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var bucket = new ObjectBucket(stack, "Receipts");
            bucket.GrantWrite(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
            bucket.GrantRead(new DotNetFunction<GetOrder>(stack, "GetOrder"));
        });

        Assert.Equal(
            ["s3:GetObject", "s3:PutObject"],
            template.RoleStatements().SelectMany(statement => statement.Actions).Where(action => action.StartsWith("s3:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        template.Has("AWS::Lambda::Function", new()
        {
            ["Handler"] = "FulfilOrder",
            ["Environment"] = new Dictionary<string, object> { ["Variables"] = new Dictionary<string, object> { ["STACK_BUCKET_RECEIPTS"] = Amazon.CDK.Assertions.Match.AnyValue() } },
        });
    }

    [Fact]
    public void Two_buckets_of_one_id_are_told_apart_by_what_they_are_linked_as()
    {
        static void Link(Stack stack, string? linkAs)
        {
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            new ObjectBucket(new Construct(stack, "Old"), "Receipts").GrantRead(function);
            new ObjectBucket(new Construct(stack, "New"), "Receipts").GrantWrite(function, linkAs);
        }

        Assert.Contains("linkAs: \"NewReceipts\"", TestStack.ErrorOf(stack => Link(stack, linkAs: null)), StringComparison.Ordinal);
        TestStack.TemplateOf(stack => Link(stack, "NewReceipts")).Has("AWS::Lambda::Function", new()
        {
            ["Environment"] = new Dictionary<string, object> { ["Variables"] = new Dictionary<string, object> { ["STACK_BUCKET_NEW_RECEIPTS"] = Amazon.CDK.Assertions.Match.AnyValue() } },
        });
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new ObjectBucket(stack, "Receipts", new ObjectBucketProps
        {
            OldVersionRetention = Duration.Hours(36),
            BrokenUploadRetention = Duration.Seconds(0),
        }));

        Assert.Equal(
            """
            Test/Receipts:
              - OldVersionRetention (129600 s) must be whole days, at least 1, or S3 refuses the lifecycle rule.
              - BrokenUploadRetention (0 s) must be whole days, at least 1, or S3 refuses the lifecycle rule.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
