using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Testing;

/// <summary>One resource of a template, for what must hold of it.</summary>
public class TheResource
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal TheResource(TheTemplate template, string id)
    {
        Template = template;
        LogicalId = id;
    }

    /// <summary>Its name in the template.</summary>
    public string LogicalId { get; }

    private protected TheTemplate Template { get; }

    private JsonObject Resource => Template.Resources[LogicalId]!.AsObject();

    /// <summary>A property has a value.</summary>
    /// <param name="property">The property's name; one inside it behind a dot, an item of a list by its number from 0: <c>KeySchema.0.AttributeName</c>.</param>
    /// <param name="value">A text, a number, a boolean, or what the template says of it as dictionaries and arrays; <see langword="null"/> for a property that is not set.</param>
    /// <returns>The resource, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">The property has another value.</exception>
    public TheResource With(string property, object? value)
    {
        var (expected, actual) = (value as JsonNode ?? JsonSerializer.SerializeToNode(value), Property(property));
        return JsonNode.DeepEquals(expected, actual) ? this : throw Failure($"{property} is {Text(actual)}, but must be {Text(expected)}");
    }

    /// <summary>A property is not set.</summary>
    /// <param name="property">The property's name, as for <see cref="With"/>.</param>
    /// <returns>The resource, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">The property has a value.</exception>
    public TheResource Without(string property) => With(property, value: null);

    /// <summary>Neither a new template nor a replacement takes it away.</summary>
    /// <returns>The resource, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">A policy says otherwise.</exception>
    public TheResource KeptForEver()
    {
        foreach (var policy in new[] { "DeletionPolicy", "UpdateReplacePolicy" })
        {
            if ((string?)Resource[policy] is not ("Retain" or "RetainExceptOnCreate"))
            {
                throw Failure($"{policy} is {Text(Resource[policy])}, but must be \"Retain\"");
            }
        }

        return this;
    }

    /// <summary>A property's value.</summary>
    private protected JsonNode? Property(string property) => property.Split('.').Aggregate(
        Resource["Properties"],
        (node, name) => node switch
        {
            JsonObject members => members[name],
            JsonArray items when int.TryParse(name, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < items.Count => items[index],
            _ => null,
        });

    private protected TemplateAssertionException Failure(string problem) => new($"{LogicalId} ({(string?)Resource["Type"]}): {problem}.");

    private protected static string Text(JsonNode? value) => value?.ToJsonString(Readable) ?? "not set";
}
