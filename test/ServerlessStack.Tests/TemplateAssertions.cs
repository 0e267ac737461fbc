using System.Text.Json;
using Amazon.CDK.Assertions;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests;

/// <summary>Assertions that read like the sentence they check.</summary>
internal static class TemplateAssertions
{
    /// <summary>There is a resource of the type with at least these properties.</summary>
    public static void Has(this Template template, string type, Dictionary<string, object> properties) => template.HasResourceProperties(type, properties);

    /// <summary>What roles may do, whoever granted it.</summary>
    public static IReadOnlyList<TemplateStatement> RoleStatements(this Template template) =>
        [.. TemplateStatement.In(JsonSerializer.SerializeToElement(template.ToJSON())).Where(statement => statement.Allows && !statement.Has("Principal"))];

    /// <summary>The only resource of a type.</summary>
    public static IDictionary<string, object> Only(this Template template, string type) =>
        (IDictionary<string, object>)Assert.Single(template.FindResources(type)).Value;

    /// <summary>The properties of the only resource of a type.</summary>
    public static IDictionary<string, object> PropertiesOfOnly(this Template template, string type) =>
        (IDictionary<string, object>)template.Only(type)["Properties"];
}
