using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ServerlessStack.Tests.ConstructPages;

/// <summary>The XML documentation of an assembly, as Markdown.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(string file) =>
        _members = XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Reads what the compiler wrote beside an assembly.</summary>
    public static XmlDocumentation Of(Assembly assembly) => new(Path.ChangeExtension(assembly.Location, ".xml"));

    /// <summary>The summary of a type.</summary>
    public string Summary(Type type) => Summary($"T:{type.FullName}");

    /// <summary>The summary of a property or a constant.</summary>
    public string Summary(MemberInfo member) => Summary($"{(member is FieldInfo ? 'F' : 'P')}:{member.DeclaringType!.FullName}.{member.Name}");

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when element.Attribute("cref") is { } target => $"`{Name(target.Value)}`",
        XElement element when (element.Attribute("name") ?? element.Attribute("langword")) is { } word => $"`{word.Value}`",
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => string.Empty,
    };

    // Without the namespace, the number of type arguments and the parameters; members keep their type's name.
    private static string Name(string target)
    {
        var steps = Noise().Replace(target[2..], string.Empty).Split('.');
        return target[0] == 'T' ? steps[^1] : string.Join('.', steps[^2..]);
    }

    private string Summary(string id) =>
        _members.TryGetValue(id, out var member) ? Space().Replace(Text(member.Element("summary")!), " ").Trim() : throw new InvalidOperationException($"{id} is not documented.");

    [GeneratedRegex(@"`+\d+|\(.*\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();
}
