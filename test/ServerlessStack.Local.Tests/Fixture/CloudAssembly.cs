using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>What a CDK app synthesizes, written by hand: stacks whose templates are assets.</summary>
internal sealed class CloudAssembly : IDisposable
{
    private const string Bucket = "cdk-hnb659fds-assets-000000000000-us-east-1";
    private const string Environment = "aws://000000000000/us-east-1";
    private readonly string folder = Directory.CreateTempSubdirectory("assembly-").FullName;
    private readonly JsonObject artifacts = [];

    public string Folder => folder;

    public void Put(string stack, string template)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template)));
        var (templateFile, assetsFile) = ($"{stack}.template.json", $"{stack}.assets.json");
        Write(templateFile, template);
        var assets = new JsonObject
        {
            ["version"] = "48.0.0",
            ["files"] = new JsonObject
            {
                [hash] = new JsonObject
                {
                    ["displayName"] = "Template",
                    ["source"] = new JsonObject { ["path"] = templateFile, ["packaging"] = "file" },
                    ["destinations"] = new JsonObject { ["main"] = new JsonObject { ["bucketName"] = Bucket, ["objectKey"] = $"{hash}.json", ["region"] = "us-east-1" } },
                },
            },
            ["dockerImages"] = new JsonObject(),
        };
        Write(assetsFile, assets.ToJsonString());
        artifacts[$"{stack}.assets"] = new JsonObject
        {
            ["type"] = "cdk:asset-manifest",
            ["properties"] = new JsonObject { ["file"] = assetsFile, ["requiresBootstrapStackVersion"] = 6, ["bootstrapStackVersionSsmParameter"] = "/cdk-bootstrap/hnb659fds/version" },
        };
        artifacts[stack] = new JsonObject
        {
            ["type"] = "aws:cloudformation:stack",
            ["environment"] = Environment,
            ["properties"] = new JsonObject
            {
                ["templateFile"] = templateFile,
                ["stackName"] = stack,
                ["terminationProtection"] = false,
                ["validateOnSynth"] = false,
                ["assumeRoleArn"] = "arn:${AWS::Partition}:iam::000000000000:role/cdk-hnb659fds-deploy-role-000000000000-us-east-1",
                ["cloudFormationExecutionRoleArn"] = "arn:${AWS::Partition}:iam::000000000000:role/cdk-hnb659fds-cfn-exec-role-000000000000-us-east-1",
                ["stackTemplateAssetObjectUrl"] = $"s3://{Bucket}/{hash}.json",
                ["requiresBootstrapStackVersion"] = 6,
                ["bootstrapStackVersionSsmParameter"] = "/cdk-bootstrap/hnb659fds/version",
                ["additionalDependencies"] = new JsonArray($"{stack}.assets"),
            },
            ["dependencies"] = new JsonArray($"{stack}.assets"),
            ["displayName"] = stack,
        };
        Write("manifest.json", new JsonObject { ["version"] = "48.0.0", ["artifacts"] = artifacts.DeepClone() }.ToJsonString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
}
