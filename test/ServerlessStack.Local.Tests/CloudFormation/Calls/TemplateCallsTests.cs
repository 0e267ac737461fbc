using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.CloudFormation.Calls;

public class TemplateCallsTests
{
    [Fact]
    public async Task A_template_is_given_back_as_it_was_sent()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(("A", """{ "Value": "ä < ö" }"""));
        await target.CloudFormation.DeployAsync("Shop", template);

        var answer = await target.CloudFormation.CallAsync("GetTemplate", ("StackName", "Shop"));

        Assert.Equal(template.ToJsonString(), answer.Descendants().Single(element => element.Name.LocalName == "TemplateBody").Value);
    }

    [Fact]
    public async Task A_summary_tells_parameters_and_resource_types()
    {
        await using var target = await FakeTarget.StartAsync();
        var template = FakeTemplate.Of(("A", "{}")).With("Parameters", """{ "Stage": { "Type": "String", "Default": "dev" } }""");

        var answer = await target.CloudFormation.CallAsync("GetTemplateSummary", ("TemplateBody", template.ToJsonString()));

        Assert.Contains(answer.Descendants(), element => element.Name.LocalName == "DefaultValue" && element.Value == "dev");
        Assert.Contains(answer.Descendants(), element => element.Value == "Test::Fake::Resource");
    }
}
