using Amazon.CDK;
using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>One construct that emits, routes, receives or keeps events.</summary>
/// <param name="construct">The construct.</param>
/// <param name="kind">What it is.</param>
/// <param name="resource">What it is in the template: CDK's construct of it, or CloudFormation's; <see langword="null"/> when nothing in the template is.</param>
/// <param name="carried">The type of what it carries; <see langword="null"/> when it carries several or none.</param>
internal sealed class GraphNode(IConstruct construct, NodeKind kind, IConstruct? resource, Type? carried)
{
    // Each question is a call to Node, so it is asked once.
    private readonly Lazy<string> _path = new(() => construct.Node.Path);
    private readonly Lazy<CfnElement?> _element = new(() => resource as CfnElement ?? resource?.Node.DefaultChild as CfnElement);

    public IConstruct Construct { get; } = construct;

    public NodeKind Kind { get; } = kind;

    public IConstruct? Resource { get; } = resource;

    public Type? Carried { get; } = carried;

    /// <summary>The construct's path in the tree.</summary>
    public string Path => _path.Value;

    /// <summary>CloudFormation's own resource, with whatever was changed on it; <see langword="null"/> for an imported one.</summary>
    public CfnElement? Element => _element.Value;

    /// <summary>The stack that it is in.</summary>
    public Stack Stack => HomeStack.Of(Construct);

    /// <summary>The resource's name in the template; <see langword="null"/> for what is in no template. Asked for at synthesis only, when nobody changes it any more.</summary>
    public string? LogicalId => field ??= Element is null ? null : Stack.GetLogicalId(Element);
}
