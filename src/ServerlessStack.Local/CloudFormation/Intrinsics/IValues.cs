using System.Text.Json.Nodes;

namespace ServerlessStack.Local.CloudFormation.Intrinsics;

/// <summary>What intrinsic functions refer to.</summary>
internal interface IValues
{
    /// <summary>The value of a parameter, a pseudo parameter or a resource; null for <c>AWS::NoValue</c>.</summary>
    /// <exception cref="IntrinsicException">There is none.</exception>
    JsonNode? Ref(string name);

    /// <summary>An attribute of a resource.</summary>
    /// <exception cref="IntrinsicException">There is none.</exception>
    JsonNode GetAtt(string logicalId, string attribute);

    /// <summary>Whether a condition holds.</summary>
    /// <exception cref="IntrinsicException">There is none.</exception>
    bool Condition(string name);

    /// <summary>A value of a mapping; null where it has none.</summary>
    JsonNode? Mapping(string map, string first, string second);

    /// <summary>What another stack exports.</summary>
    /// <exception cref="IntrinsicException">None does.</exception>
    string Import(string export);

    /// <summary>An output of another stack.</summary>
    /// <exception cref="IntrinsicException">There is none.</exception>
    string StackOutput(string stack, string output);

    /// <summary>The availability zones of the region.</summary>
    IReadOnlyList<string> Zones { get; }
}
