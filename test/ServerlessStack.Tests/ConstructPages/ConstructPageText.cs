using System.Globalization;
using System.Reflection;
using System.Text;

namespace ServerlessStack.Tests.ConstructPages;

/// <summary>Writes the part of a construct's page that the code knows. What the construct costs is written by hand below it, and kept.</summary>
/// <param name="documentation">The constructs' XML documentation.</param>
internal sealed class ConstructPageText(XmlDocumentation documentation)
{
    /// <summary>Where the part that is written by hand begins.</summary>
    public const string Costs = "## Costs\n";

    /// <summary>The page.</summary>
    /// <param name="page">The construct.</param>
    /// <param name="resources">The types of the resources that one makes, alone in a stack.</param>
    /// <param name="written">The page as it is.</param>
    public string Of(ConstructPage page, IReadOnlyList<string> resources, string written)
    {
        var text = new StringBuilder($"# `{page.Title}`\n\n{documentation.Summary(page.Construct)}\n\n```csharp\n{page.Shown}\n```\n\n");
        WriteResources(text, resources);
        WriteDefaults(text, page.Defaults);
        WriteOverrides(text, page.Props);
        return text.Append(written.IndexOf(Costs, StringComparison.Ordinal) is >= 0 and var start ? written[start..] : Costs).ToString();
    }

    private static void WriteResources(StringBuilder text, IReadOnlyList<string> resources)
    {
        text.Append("## What it makes\n\n");
        if (resources.Count == 0)
        {
            text.Append("Nothing by itself: what it takes is made with its connections.\n\n");
            return;
        }

        text.Append("Alone in a stack, as above, with every default:\n\n");
        foreach (var (type, count) in resources.CountBy(type => type, StringComparer.Ordinal).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {count} × `{type}`\n");
        }

        text.Append('\n');
    }

    private static string Row(string name, string text) => $"| `{name}` | {text.Replace("|", "\\|", StringComparison.Ordinal)} |\n";

    private void WriteDefaults(StringBuilder text, IReadOnlyList<Type> classes)
    {
        text.Append("## Defaults\n\n");
        var members = classes.SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(member => member is FieldInfo or PropertyInfo).ToList();
        if (members.Count == 0)
        {
            text.Append("None that could be chosen otherwise.\n\n");
            return;
        }

        text.Append("| default | value and reason |\n| --- | --- |\n");
        foreach (var member in members)
        {
            text.Append(Row($"{member.DeclaringType!.Name}.{member.Name}", documentation.Summary(member)));
        }

        text.Append('\n');
    }

    private void WriteOverrides(StringBuilder text, Type? props)
    {
        text.Append("## Overrides\n\n");
        if (props is null)
        {
            text.Append("None.\n\n");
            return;
        }

        text.Append($"Through `{props.Name}`:\n\n| property | what it says |\n| --- | --- |\n");
        foreach (var property in props.GetProperties().Where(property => property.SetMethod is not null).OrderBy(property => property.DeclaringType != props).ThenBy(property => property.MetadataToken))
        {
            text.Append(Row(property.Name, documentation.Summary(property)));
        }

        text.Append('\n');
    }
}
