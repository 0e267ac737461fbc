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
    private readonly JsonObject assets = [];

    public string Folder => folder;

    /// <summary>Adds the code of a function to every stack that is put from now on; returns what its property <c>Code</c> says.</summary>
    public JsonObject PutCode(byte[] zip)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(zip));
        File.WriteAllBytes(Path.Combine(folder, $"{hash}.zip"), zip);
        assets[hash] = Asset("Code", $"{hash}.zip", $"{hash}.zip");
        return new JsonObject { ["S3Bucket"] = Bucket, ["S3Key"] = $"{hash}.zip" };
    }

    /// <summary>Puts a stack, in place of one of the same name.</summary>
    public void Put(string stack, string template)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template)));
        var (templateFile, assetsFile) = ($"{stack}.template.json", $"{stack}.assets.json");
        Write(templateFile, template);
        var files = (JsonObject)assets.DeepClone();
        files[hash] = Asset("Template", templateFile, $"{hash}.json");
        Write(assetsFile, new JsonObject { ["version"] = "48.0.0", ["files"] = files, ["dockerImages"] = new JsonObject() }.ToJsonString());
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

    private static JsonObject Asset(string name, string file, string key) => new()
    {
        ["displayName"] = name,
        ["source"] = new JsonObject { ["path"] = file, ["packaging"] = "file" },
        ["destinations"] = new JsonObject { ["main"] = new JsonObject { ["bucketName"] = Bucket, ["objectKey"] = key, ["region"] = "us-east-1" } },
    };

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
}
