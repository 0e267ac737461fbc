using System.Text.Json;
using ServerlessStack.Constructs;
using ServerlessStack.Graph;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Architecture;
using ServerlessStack.Tests.Storefront;

namespace ServerlessStack.Tests.LeastPrivilege;

/// <summary>Walks every policy of every snapshot: each stage of the storefront, each pair with every choice made, and each construct. Other tests see to it that the snapshots are the templates.</summary>
public sealed class LeastPrivilegeTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Folder, "test", "ServerlessStack.Tests");

    public static TheoryData<string> Snapshots =>
    [
        .. Directory.GetDirectories(Folder, "Snapshots", SearchOption.AllDirectories)
            .SelectMany(folder => Directory.GetFiles(folder, "*.json"))
            // The graph has a snapshot, too, and holds no policies.
            .Where(file => Path.GetFileName(file) != GraphFile.Json)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Policies_allow_exact_actions_on_exact_resources_for_a_known_caller(string snapshot) =>
        Assert.Equal("", string.Join('\n', PolicyProblems.In(Read(snapshot))));

    [Fact]
    public void No_stage_and_no_pair_is_missing()
    {
        var walked = Snapshots.Select(row => row.Data).ToHashSet(StringComparer.Ordinal);

        Assert.All(StorefrontTemplates.All(), row => Assert.Contains($"Storefront/Snapshots/{row.Data.Item1}.{row.Data.Item2}.json", walked));
        var pairs = typeof(TopicToQueue).Assembly.GetExportedTypes().Where(type => type.GetMethods().Any(method => method.IsStatic && method.Name is "AddConsumer" or "AddRoute")).ToList();
        Assert.True(pairs.Count >= 30, $"{pairs.Count} pairs");
        Assert.All(pairs, pair => Assert.Contains($"Connections/Snapshots/{pair.Name}.Full.json", walked));
    }

    [Fact]
    public void Every_exception_is_needed()
    {
        var statements = Snapshots.SelectMany(row => TemplateStatement.In(Read(row.Data))).Where(statement => statement.Allows).ToList();

        Assert.All(PolicyException.Wildcards.Concat(PolicyException.Services), exception => Assert.True(statements.Any(exception.Applies), exception.Reason));
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":["sqs:SendMessage","sqs:*"],"Resource":{"Ref":"Q"}}""", "Role allows sqs:*; name the actions.")]
    [InlineData("""{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}""", "Role allows sqs:SendMessage on *; name the resource, or give the exception and its reason.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", "Role allows s3:GetObject on *; name the resource, or give the exception and its reason.")]
    [InlineData("""{"Effect":"Allow","Action":["s3:GetObject","s3:DeleteObject"],"Resource":{"Fn::Join":["",[{"Ref":"B"},"/*"]]}}""", "Role allows s3:GetObject, s3:DeleteObject on B/*; name the resource, or give the exception and its reason.")]
    [InlineData("""{"Effect":"Allow","NotAction":"sqs:SendMessage","Resource":{"Ref":"Q"}}""", "Role says NotAction, which allows everything else, also what does not exist yet.")]
    [InlineData("""{"Effect":"Allow","Action":"sqs:SendMessage","NotResource":{"Ref":"Q"}}""", "Role says NotResource, which allows everything else, also what does not exist yet.")]
    [InlineData("""{"Effect":"Allow","Action":"sqs:SendMessage","Resource":{"Ref":"Q"},"Principal":{"AWS":"*"}}""", "Role allows everybody sqs:SendMessage.")]
    [InlineData("""{"Effect":"Allow","Action":"sqs:SendMessage","Resource":{"Ref":"Q"},"Principal":"*"}""", "Role allows everybody sqs:SendMessage.")]
    [InlineData("""{"Effect":"Allow","Action":"sqs:SendMessage","Resource":{"Ref":"Q"},"Principal":{"Service":"sns.amazonaws.com"},"Condition":{"Bool":{"aws:SecureTransport":"true"}}}""", "Role admits sns.amazonaws.com for whoever asks; add a condition on aws:SourceArn or aws:SourceAccount (IAM guide, \"The confused deputy problem\").")]
    public void Finds(string statement, string problem) =>
        Assert.Equal([problem], PolicyProblems.In(Template($$$"""{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":{"Statement":[{{{statement}}}]}}]}}""")));

    [Theory]
    [InlineData("""{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/AdministratorAccess"]}}""", "Role has a managed policy, which allows more than this app needs and whatever its owner adds.")]
    [InlineData("""{"Type":"AWS::Lambda::Permission","Properties":{"Action":"lambda:InvokeFunction","Principal":"s3.amazonaws.com"}}""", "Role admits s3.amazonaws.com for whoever asks; add a condition on aws:SourceArn or aws:SourceAccount (IAM guide, \"The confused deputy problem\").")]
    [InlineData("""{"Type":"AWS::Lambda::Permission","Properties":{"Action":"lambda:InvokeFunction","Principal":"*"}}""", "Role allows everybody lambda:InvokeFunction.")]
    public void Finds_in_a_resource(string resource, string problem) => Assert.Equal([problem], PolicyProblems.In(Template(resource)));

    [Theory]
    [InlineData("""{"Type":"AWS::SQS::QueuePolicy","Properties":{"PolicyDocument":{"Statement":{"Effect":"Deny","Action":"sqs:*","Resource":"*","Principal":"*"}}}}""")]
    [InlineData("""{"Type":"AWS::Lambda::Permission","Properties":{"Action":"lambda:InvokeFunction","Principal":"s3.amazonaws.com","SourceArn":"arn"}}""")]
    public void Leaves_alone_what_is_narrow(string resource) => Assert.Empty(PolicyProblems.In(Template(resource)));

    private static JsonElement Read(string snapshot) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, snapshot))).RootElement;

    private static JsonElement Template(string resource) => JsonDocument.Parse($$$"""{"Resources":{"Role":{{{resource}}}}}""").RootElement;
}
