using System.Text.Json;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs.Graph;

/// <summary>The KMS key that encrypts a queue or a topic.</summary>
/// <param name="Node">The queue or topic.</param>
/// <param name="Id">What its template names as the key.</param>
/// <param name="Managed">The alias of the key that AWS manages for the service.</param>
/// <param name="Alternative">How the service encrypts without KMS.</param>
internal sealed record EncryptionKey(GraphNode Node, JsonElement Id, string Managed, string Alternative)
{
    /// <summary>Reads a construct's key.</summary>
    /// <param name="node">The construct.</param>
    /// <returns>The key; <see langword="null"/> when no KMS key encrypts it.</returns>
    public static EncryptionKey? Of(GraphNode node) => node.Element switch
    {
        CfnQueue { KmsMasterKeyId: { } id } => new EncryptionKey(node, Resolve(node, id), "alias/aws/sqs", "SSE-SQS"),
        CfnTopic { KmsMasterKeyId: { } id } => new EncryptionKey(node, Resolve(node, id), "alias/aws/sns", "no key"),
        _ => null,
    };

    /// <summary>The app's own key; <see langword="null"/> for one that AWS manages or that is elsewhere.</summary>
    public CfnKey? Key => TemplateReference.LogicalIdIn(Id) is { } id ? Node.Stack.Node.FindAll().OfType<CfnKey>().FirstOrDefault(key => Node.Stack.GetLogicalId(key) == id) : null;

    /// <summary>Why a service cannot use the key.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The reason; <see langword="null"/> when it can, or when only the deployment knows the key.</returns>
    public string? Problem(SendingService service)
    {
        if (Id.ValueKind == JsonValueKind.String)
        {
            return Id.GetString()!.EndsWith(Managed, StringComparison.Ordinal) ? $"KmsMasterKeyId ({Managed}) is the key that AWS manages, and its policy admits no service" : null;
        }

        return Key is not { } key || KeyPolicy.Allows(Resolve(Node, key.KeyPolicy), service.Principal)
            ? null
            : $"KmsMasterKeyId is {key.Node.Scope!.Node.Path}, whose policy does not admit {service.Principal}";
    }

    private static JsonElement Resolve(GraphNode node, object value) => JsonSerializer.SerializeToElement(node.Stack.Resolve(value));
}
