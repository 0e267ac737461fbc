using System.Text.Json.Nodes;

namespace ServerlessStack.Benchmarks.Diff;

/// <summary>A cloud assembly of one stack with many resources: functions with roles, policies, logs, queues and mappings.</summary>
internal static class LargeAssembly
{
    private const string Stack = "Large";

    /// <summary>Writes one and returns its folder.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="count">How many resources.</param>
    /// <param name="isChanged">Whether every function has other code and another timeout, every second role one permission more, and every fifth queue another name.</param>
    public static string Write(string folder, int count, bool isChanged)
    {
        Directory.CreateDirectory(folder);
        var resources = new JsonObject();
        for (var i = 0; resources.Count < count; i++)
        {
            AddGroup(resources, i, isChanged);
        }

        File.WriteAllText(TemplateOf(folder), new JsonObject { ["Resources"] = new JsonObject(resources.Take(count).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))) }.ToJsonString());
        File.WriteAllText(
            Path.Combine(folder, "manifest.json"),
            $$"""{ "artifacts": { "{{Stack}}": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "{{Stack}}.template.json" } } } }""");
        return folder;
    }

    /// <summary>The template of an assembly.</summary>
    public static string TemplateOf(string folder) => Path.Combine(folder, $"{Stack}.template.json");

    private static void AddGroup(JsonObject resources, int i, bool isChanged)
    {
        var queue = isChanged && i % 5 == 0 ? "Renamed" : "Queue";
        Add("Logs", "AWS::Logs::LogGroup", """{ "RetentionInDays": 30 }""");
        Add("Role", "AWS::IAM::Role", """{ "AssumeRolePolicyDocument": { "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }] } }""");
        Add("Policy", "AWS::IAM::Policy", $$"""
            { "PolicyName": "P", "Roles": [{ "Ref": "Role{{i}}" }], "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Action": ["sqs:ReceiveMessage"{{(isChanged && i % 2 == 0 ? ", \"sqs:DeleteMessage\"" : string.Empty)}}],
              "Resource": { "Fn::GetAtt": ["{{queue}}{{i}}", "Arn"] } }] } }
            """);
        Add("Function", "AWS::Lambda::Function", $$"""
            { "Code": { "S3Bucket": "assets", "S3Key": "{{(isChanged ? "b" : "a")}}.zip" }, "Handler": "H", "Runtime": "dotnet10", "MemorySize": 512, "Timeout": {{(isChanged ? 20 : 10)}},
              "Role": { "Fn::GetAtt": ["Role{{i}}", "Arn"] } }
            """);
        Add(queue, "AWS::SQS::Queue", """{ "VisibilityTimeout": 60, "SqsManagedSseEnabled": true }""");
        Add("Mapping", "AWS::Lambda::EventSourceMapping", $$"""{ "EventSourceArn": { "Fn::GetAtt": ["{{queue}}{{i}}", "Arn"] }, "FunctionName": { "Ref": "Function{{i}}" }, "BatchSize": 10 }""");

        void Add(string name, string type, string properties) => resources.Add($"{name}{i}", new JsonObject
        {
            ["Type"] = type,
            ["Properties"] = JsonNode.Parse(properties),
            ["Metadata"] = new JsonObject { ["aws:cdk:path"] = $"{Stack}/Part{i}/{name}/Resource" },
        });
    }
}
