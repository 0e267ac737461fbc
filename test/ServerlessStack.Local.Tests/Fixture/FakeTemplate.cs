using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>Templates of fake resources.</summary>
internal static class FakeTemplate
{
    public static JsonObject Of(params (string Id, string Properties)[] resources)
    {
        var section = new JsonObject();
        foreach (var (id, properties) in resources)
        {
            section[id] = new JsonObject { ["Type"] = "Test::Fake::Resource", ["Properties"] = JsonNode.Parse(properties) };
        }

        return new JsonObject { ["Resources"] = section };
    }

    public static JsonObject WithOutput(this JsonObject template, string name, string value, string? export = null)
    {
        var outputs = template["Outputs"] as JsonObject ?? [];
        template["Outputs"] = outputs;
        var output = new JsonObject { ["Value"] = JsonNode.Parse(value) };
        if (export is not null)
        {
            output["Export"] = new JsonObject { ["Name"] = export };
        }

        outputs[name] = output;
        return template;
    }

    public static JsonObject With(this JsonObject template, string section, string content)
    {
        template[section] = JsonNode.Parse(content);
        return template;
    }

    public static JsonObject Attribute(this JsonObject template, string id, string attribute, string value)
    {
        template["Resources"]![id]![attribute] = JsonNode.Parse(value);
        return template;
    }
}
