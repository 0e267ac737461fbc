using Amazon.CDK.Assertions;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every pipe keeps to.</summary>
/// <typeparam name="TProps">What can be said about the pipe.</typeparam>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class PipeContract<TProps>(string pair) : ConnectionContract<TProps>(pair)
    where TProps : class
{
    /// <summary>What the pipe's role may do: read, project, deliver and give up, each exactly once.</summary>
    protected abstract IReadOnlyList<string> Statements { get; }

    /// <summary>The consumer's ARN, as the template writes it.</summary>
    protected abstract string TargetArn { get; }

    /// <summary>What the consumer's service is told, as the template writes it.</summary>
    protected abstract string TargetParameters { get; }

    /// <summary>The pattern of the filter.</summary>
    protected abstract string Pattern { get; }

    [Fact]
    public void The_pipes_role_can_do_what_the_pipe_does_and_nothing_else()
    {
        var template = Connected();

        Assert.Equal(DeliveryRoleJson.TrustIn("pipes.amazonaws.com"), DeliveryRoleJson.Trust(template, $"{Room}Role"));
        Assert.Equal(Statements, DeliveryRoleJson.Allowed(template, $"{Room}Role"));
        Assert.Equal($$"""{"Fn::GetAtt":["{{Room}}Role","Arn"]}""", Pipe(template, "RoleArn"));
    }

    [Fact]
    public void Delivers_the_event_itself()
    {
        var template = Connected();

        Assert.Equal(TargetArn, Pipe(template, "Target"));
        Assert.Equal(TargetParameters, Pipe(template, "TargetParameters"));
    }

    [Fact]
    public void Takes_everything_unless_a_filter_says_otherwise()
    {
        Assert.Equal("null", Pipe(Connected(), "SourceParameters", "FilterCriteria"));
        Assert.Equal(Pattern, System.Text.Json.JsonSerializer.Deserialize<string>(Pipe(Filtered(), "SourceParameters", "FilterCriteria", "Filters", "0", "Pattern")));
    }

    /// <summary>A part of the pipe.</summary>
    protected string Pipe(Template template, params IEnumerable<string> path) => template.Part($"{Room}Pipe", path);

    /// <summary>A statement that allows one action or a list of actions, as JSON, on one resource.</summary>
    protected static string Allows(string actions, string resource) => $$"""{"Action":{{actions}},"Effect":"Allow","Resource":{{resource}}}""";

    /// <summary>An attribute, as the template writes it.</summary>
    protected static string Attribute(string id, string name = "Arn") => $$"""{"Fn::GetAtt":["{{id}}","{{name}}"]}""";

    /// <summary>A reference, as the template writes it.</summary>
    protected static string Reference(string id) => $$"""{"Ref":"{{id}}"}""";
}
