using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Constructs;

namespace ServerlessStack.Testing;

/// <summary>
/// What a stack deploys, asked in sentences: <c>TheTemplate.Of(stack).HasFunction("FulfilOrder").WithTimeout(Duration.Seconds(30))</c>. Resources are found by the ids that the stack's code gives, not by
/// logical ids, so a test reads like the stack. What does not hold throws a <see cref="TemplateAssertionException"/>; no test framework is needed.
/// </summary>
public sealed class TheTemplate
{
    private readonly Stack _stack;

    private TheTemplate(Stack stack, JsonObject json)
    {
        _stack = stack;
        Resources = json[nameof(Resources)] as JsonObject ?? [];
        Json = json;
    }

    /// <summary>The resources by logical id.</summary>
    internal JsonObject Resources { get; }

    private JsonObject Json { get; }

    /// <summary>Synthesizes a stack with its app.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>Its template.</returns>
    public static TheTemplate Of(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return new TheTemplate(stack, TemplateJson.Of(stack));
    }

    /// <summary>There is a function.</summary>
    /// <param name="path">The ids of its construct and those around it in the stack, such as <c>FulfilOrder</c> or <c>Orders/Importer</c>.</param>
    /// <returns>The function, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">There is none, or there are several.</exception>
    public TheFunction HasFunction(string path) => new(this, Find(path, "AWS::Lambda::Function"));

    /// <summary>There is a queue.</summary>
    /// <param name="path">The ids of its construct and those around it in the stack. Of a queue and its own dead-letter queue, the outer one is meant; the other is <c>Work/DeadLetters</c>.</param>
    /// <returns>The queue, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">There is none, or there are several.</exception>
    public TheQueue HasQueue(string path) => new(this, Find(path, "AWS::SQS::Queue"));

    /// <summary>There is a resource.</summary>
    /// <param name="type">Its type in CloudFormation, such as <c>AWS::DynamoDB::Table</c>.</param>
    /// <param name="path">The ids of its construct and those around it in the stack.</param>
    /// <returns>The resource, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">There is none, or there are several.</exception>
    public TheResource HasResource(string type, string path) => new(this, Find(path, type));

    /// <summary>There are so many resources of a type.</summary>
    /// <param name="count">How many; 0 for none.</param>
    /// <param name="type">The type in CloudFormation.</param>
    /// <returns>The template, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">There are more or fewer.</exception>
    public TheTemplate Has(int count, string type)
    {
        var ids = Ids(type);
        return ids.Count == count
            ? this
            : throw new TemplateAssertionException(string.Create(CultureInfo.InvariantCulture, $"{_stack.Node.Path} has {ids.Count} of {type}, but must have {count}{List(ids)}"));
    }

    /// <summary>No function of CDK or of anybody else runs while the stack is deployed.</summary>
    /// <returns>The template, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">There is a custom resource; the message names all of them.</exception>
    public TheTemplate HasNoCustomResource()
    {
        var ids = Resources.Where(resource => CustomResource.IsType((string?)resource.Value?["Type"])).Select(resource => resource.Key).ToList();
        return ids.Count == 0
            ? this
            : throw new TemplateAssertionException($"{_stack.Node.Path} has custom resources, whose functions run while it is deployed, with permissions of their own{List(ids)}");
    }

    /// <summary>
    /// Every policy, of a role or of a resource, allows exact actions on exact resources for a known caller: no wildcard, no <c>NotAction</c>, no managed policy, nothing for everybody, and no
    /// service without a condition on whose behalf it asks. What AWS offers nothing narrower for is excepted: <see cref="PolicyException.Wildcards"/> and <see cref="PolicyException.Services"/>.
    /// </summary>
    /// <param name="exceptions">What this stack may do besides, each with its reason.</param>
    /// <returns>The template, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">A policy allows more; the message says all of it.</exception>
    public TheTemplate AllowsOnlyWhatIsNamed(params IReadOnlyList<PolicyException> exceptions)
    {
        var problems = PolicyProblems.In(JsonSerializer.SerializeToElement(Json), exceptions);
        return problems.Count == 0 ? this : throw new TemplateAssertionException($"{_stack.Node.Path} allows more than it names{List(problems)}");
    }

    /// <summary>The logical ids of everything in a construct.</summary>
    internal IReadOnlyList<string> Below(string path) => ResourcesOf(path) is { Count: > 0 } resources
        ? [.. resources.Select(resource => resource.ResolvedId())]
        : throw new TemplateAssertionException($"{_stack.Node.Path} has nothing at {path}{List(_stack.Node.Children.Select(child => child.Node.Id))}");

    // The outermost: what a construct is, and not what it brings along.
    private string Find(string path, string type)
    {
        var found = ResourcesOf(path).Where(resource => resource.CfnResourceType == type).Select(resource => (Path: resource.PathOf(), Resource: resource))
            .GroupBy(resource => resource.Path.Count(character => character == '/'))
            .MinBy(level => level.Key)?.ToList() ?? [];
        return found switch
        {
            [var (_, resource)] => resource.ResolvedId(),
            [] => throw new TemplateAssertionException($"{_stack.Node.Path} has no {type} at {path}{List(All(type))}"),
            _ => throw new TemplateAssertionException($"{_stack.Node.Path} has several of {type} at {path}; say which{List(found.Select(resource => resource.Path))}"),
        };
    }

    private List<CfnResource> ResourcesOf(string path)
    {
        IConstruct? construct = _stack;
        foreach (var id in path.Split('/'))
        {
            construct = construct?.Node.TryFindChild(id);
        }

        return [.. (construct?.Node.FindAll() ?? []).OfType<CfnResource>().Where(resource => ReferenceEquals(resource.Stack, _stack))];
    }

    private IEnumerable<string> All(string type) => _stack.Node.FindAll().OfType<CfnResource>().Where(resource => resource.CfnResourceType == type).Select(resource => resource.PathOf());

    private List<string> Ids(string type) => [.. Resources.Where(resource => (string?)resource.Value?["Type"] == type).Select(resource => resource.Key)];

    private static string List(IEnumerable<string> lines) => lines.ToList() is { Count: > 0 } list ? $":\n{string.Join('\n', list.Select(line => $"  - {line}"))}" : ".";
}
