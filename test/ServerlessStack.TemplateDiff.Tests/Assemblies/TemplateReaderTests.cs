using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Tests.Assemblies;

public sealed class TemplateReaderTests : IDisposable
{
    private const string Manifest = """{ "artifacts": { "Shop": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "Shop.template.json" } }, "Blog": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "Blog.template.json", "stackName": "blog-dev" } } } }""";
    private const string OneStack = """{ "artifacts": { "Shop": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "Shop.template.json" } } } }""";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Stacks_have_their_names_in_AWS_and_nested_ones_follow_their_parents()
    {
        _folder.Write("manifest.json", Manifest);
        _folder.Write("Shop.template.json", """{ "Resources": { "Nested1": { "Type": "AWS::CloudFormation::Stack", "Metadata": { "aws:cdk:path": "Shop/Jobs.NestedStack/Jobs", "aws:asset:path": "ShopJobs.nested.template.json" } } } }""");
        _folder.Write("ShopJobs.nested.template.json", """{ "Resources": { "Queue1": { "Type": "AWS::SQS::Queue" } } }""");
        _folder.Write("Blog.template.json", "{}");

        var templates = TemplateReader.Read(_folder.Path);

        Assert.Equal(["Shop", "Shop/Jobs.NestedStack/Jobs", "blog-dev"], templates.Select(template => template.Stack));
        Assert.Equal("AWS::SQS::Queue", templates[1].Resources["Queue1"].Type);
    }

    [Fact]
    public void Every_broken_template_is_named_at_once()
    {
        _folder.Write("manifest.json", Manifest);
        _folder.Write("Shop.template.json", "[]");

        var error = Assert.Throws<UnreadableInputException>(() => TemplateReader.Read(_folder.Path));

        Assert.Contains("Shop.template.json holds no JSON object", error.Message, StringComparison.Ordinal);
        Assert.Contains("Blog.template.json does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_a_stack_is_refused()
    {
        _folder.Write("manifest.json", """{ "artifacts": {} }""");
        Assert.Equal($"{_folder.Path} holds no stack.", Assert.Throws<UnreadableInputException>(() => TemplateReader.Read(_folder.Path)).Message);
    }

    [Fact]
    public void A_folder_without_a_manifest_is_refused() =>
        Assert.Equal($"{_folder.Path} has no manifest.json. Name the folder that a synthesis wrote, usually cdk.out.", Assert.Throws<UnreadableInputException>(() => TemplateReader.Read(_folder.Path)).Message);

    [Fact]
    public void The_problems_of_both_assemblies_are_named_at_once()
    {
        var missing = Path.Combine(_folder.Path, "missing");
        var error = Assert.Throws<UnreadableInputException>(() => TemplateReader.ReadAll(missing, _folder.Path));

        Assert.Equal([$"{missing} is no folder.", $"{_folder.Path} has no manifest.json."], error.Message.ReplaceLineEndings("\n").Split('\n').Select(line => line[..(line.IndexOf(". ", StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void Resources_that_are_no_object_are_refused_instead_of_read_as_none()
    {
        _folder.Write("manifest.json", OneStack);
        var file = _folder.Write("Shop.template.json", """{ "Resources": [] }""");
        Assert.Equal($"{file} is no template: its Resources are no JSON object.", Assert.Throws<UnreadableInputException>(() => TemplateReader.Read(_folder.Path)).Message);
    }

    [Fact]
    public void An_assembly_nested_in_itself_is_refused()
    {
        _folder.Write("manifest.json", """{ "artifacts": { "Again": { "type": "cdk:cloud-assembly", "properties": { "directoryName": "." } } } }""");
        Assert.Contains("names its own folder as a nested assembly", Assert.Throws<UnreadableInputException>(() => TemplateReader.Read(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_nested_in_itself_is_refused()
    {
        _folder.Write("manifest.json", OneStack);
        var file = _folder.Write("Shop.template.json", """{ "Resources": { "Nested1": { "Type": "AWS::CloudFormation::Stack", "Metadata": { "aws:asset:path": "Shop.template.json" } } } }""");
        Assert.Equal($"{file} names itself as the template of a stack nested in it.", Assert.Throws<UnreadableInputException>(() => TemplateReader.Read(_folder.Path)).Message);
    }

    [Fact]
    public void A_resource_that_is_written_twice_is_refused()
    {
        var file = _folder.Write("twice.json", """{ "Resources": { "A": {}, "A": {} } }""");
        Assert.StartsWith($"{file} is not valid JSON: ", Assert.Throws<UnreadableInputException>(() => JsonFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        var file = Path.Combine(_folder.Path, "huge.json");
        using (var stream = File.Create(file))
        {
            stream.SetLength(33 * 1024 * 1024);
        }

        Assert.Equal(
            $"{file} has 33 MB: CloudFormation takes templates of at most 1 MB, so files over 32 MB are not read.",
            Assert.Throws<UnreadableInputException>(() => JsonFile.Read(file)).Message);
    }

    [Theory]
    [InlineData("Orders/Table/Resource", "Orders/Table")]
    [InlineData("Orders/Default", "Orders")]
    [InlineData("Orders/Table", "Orders/Table")]
    public void A_construct_path_ends_where_it_says_something(string path, string expected) => Assert.Equal(expected, Resource.Shorten(path));
}
