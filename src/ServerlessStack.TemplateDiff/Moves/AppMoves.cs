using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>What was renamed or moved in an app, and its templates written as if that had been so before: what was renamed or moved is told once, and not again wherever something refers to it.</summary>
internal sealed class AppMoves
{
    private readonly Dictionary<Resource, StackMove> _betweenStacks;
    private readonly Dictionary<TemplatePair, Dictionary<string, Move>> _renames;
    private readonly IReadOnlyList<TemplatePair> _pairs;

    /// <summary>Finds the moves.</summary>
    /// <param name="pairs">Every stack of both assemblies.</param>
    public AppMoves(IReadOnlyList<TemplatePair> pairs)
    {
        _pairs = pairs;
        _betweenStacks = StackMoveFinder.Find(pairs).ToDictionary(move => move.Before);
        var taken = _betweenStacks.Values.SelectMany(move => new[] { move.Before, move.After }).ToHashSet();
        _renames = pairs.ToDictionary(pair => pair, pair => pair is { Before: { } before, After: { } after }
            ? MoveFinder.Find(before, after, taken).ToDictionary(move => move.Before.LogicalId, StringComparer.Ordinal)
            : []);
    }

    /// <summary>The moves that ended in a stack, by the logical id that the resource has now.</summary>
    public IReadOnlyDictionary<string, Move> Into(TemplatePair pair) =>
        _renames[pair].Values.Concat(Arrivals(pair).Select(move => new Move(move.Before, move.After, move.From))).ToDictionary(move => move.After.LogicalId, StringComparer.Ordinal);

    /// <summary>The templates to compare, in the order of the stacks.</summary>
    public IReadOnlyList<TemplatePair> Align()
    {
        var named = _pairs.Where(pair => pair.Before is not null).ToDictionary(pair => pair.Before!);
        var before = new StackReferences([.. named.Keys], (template, id) => NameAfter(named[template], id));
        var after = new StackReferences([.. _pairs.Select(pair => pair.After).OfType<Template>()], (template, id) => $"{template.Stack}/{template.NameOf(id)}");
        var resolved = named.ToDictionary(entry => entry.Value, entry => before.Resolve(entry.Key));
        return [.. _pairs.Select(pair => new TemplatePair(Before(pair, resolved), pair.After is null ? null : after.Resolve(pair.After)))];
    }

    private IEnumerable<StackMove> Arrivals(TemplatePair pair) => _betweenStacks.Values.Where(move => move.To == pair);

    private Template? Before(TemplatePair pair, Dictionary<TemplatePair, Template> resolved)
    {
        var arrivals = Arrivals(pair).ToList();
        var stayed = pair.Before is null ? null : Stayed(pair, resolved[pair]);
        if (arrivals.Count == 0)
        {
            return stayed;
        }

        var json = stayed?.Json ?? [];
        var resources = json[Template.ResourceSection] as JsonObject ?? [];
        foreach (var move in arrivals)
        {
            resources[move.After.LogicalId] = new Renaming(NamesSeenFrom(pair, move.From)).Apply(resolved[move.From].Resources[move.Before.LogicalId].Json);
        }

        json[Template.ResourceSection] = resources;
        return new Template(stayed?.Stack ?? pair.Stack, json);
    }

    // A stack's template without what left it, which the rest refers to as to something of another stack.
    private Template Stayed(TemplatePair pair, Template resolved)
    {
        var left = _betweenStacks.Values.Where(move => move.From == pair).ToDictionary(move => move.Before.LogicalId, move => NameAfter(pair, move.Before.LogicalId), StringComparer.Ordinal);
        var names = _renames[pair].ToDictionary(rename => rename.Key, rename => rename.Value.After.LogicalId, StringComparer.Ordinal);
        return new Renaming(names.Concat(left).ToDictionary(StringComparer.Ordinal)).Apply(resolved, left.Keys);
    }

    // How a resource that came into a stack refers to what was beside it: by logical id to what came along, by the other stack's name to the rest.
    private Dictionary<string, string> NamesSeenFrom(TemplatePair pair, TemplatePair origin) => origin.Before!.Resources.Values.ToDictionary(
        resource => resource.LogicalId,
        resource => _betweenStacks.TryGetValue(resource, out var move) && move.To == pair ? move.After.LogicalId : NameAfter(origin, resource.LogicalId),
        StringComparer.Ordinal);

    private string NameAfter(TemplatePair pair, string id) =>
        pair.Before!.Resources.TryGetValue(id, out var resource) && _betweenStacks.TryGetValue(resource, out var move) ? $"{move.To.Stack}/{move.After.Path}"
        : $"{pair.Stack}/{(_renames[pair].TryGetValue(id, out var rename) ? rename.After.Path : pair.Before.NameOf(id))}";
}
