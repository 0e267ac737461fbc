using System.Text.Json.Nodes;

namespace ServerlessStack.Testing;

/// <summary>A resource that holds what cannot be made again, as a lock keeps it.</summary>
internal sealed record LockedResource
{
    /// <summary>The resource's type.</summary>
    public required string Type { get; init; }

    /// <summary>The path of its construct.</summary>
    public required string Construct { get; init; }

    /// <summary>What becomes of it when it leaves the stack; <see langword="null"/> for what CloudFormation does by default.</summary>
    public string? DeletionPolicy { get; init; }

    /// <summary>What becomes of the old one when it is replaced; <see langword="null"/> for what CloudFormation does by default.</summary>
    public string? UpdateReplacePolicy { get; init; }

    /// <summary>The properties that cannot be changed in place, those that are set; <see langword="null"/> when none is.</summary>
    public JsonObject? Replacing { get; init; }

    /// <summary>What is lost with it.</summary>
    /// <returns>The object of "loses".</returns>
    public string Contents() => TemplateDiff.Changes.StatefulContents.Of(Type);
}
