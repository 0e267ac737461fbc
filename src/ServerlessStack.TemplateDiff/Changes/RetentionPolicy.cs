using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>
/// Which policy decides over a resource's data: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
/// and https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html
/// </summary>
internal static class RetentionPolicy
{
    /// <summary>The attribute for a resource that leaves the stack.</summary>
    public const string Removal = "DeletionPolicy";

    /// <summary>The attribute for a resource that is replaced.</summary>
    public const string Replacement = "UpdateReplacePolicy";

    /// <summary>What happens when the resource leaves the stack; the template that is deployed decides.</summary>
    public static DataFate OnRemoval(Resource before) => Of(before.Json[Removal].AsText());

    /// <summary>What happens to the old resource when it is replaced; the new template decides.</summary>
    public static DataFate OnReplacement(Resource after) => Of(after.Json[Replacement].AsText());

    /// <summary>What a policy's value means.</summary>
    public static DataFate Of(string? policy) => policy switch
    {
        "Retain" or "RetainExceptOnCreate" => DataFate.Kept,
        "Snapshot" => DataFate.Snapshot,
        _ => DataFate.Lost,
    };

    /// <summary>What is left of deleted data, to be put at the end of a sentence.</summary>
    public static string Remainder(this DataFate fate) => fate == DataFate.Snapshot ? "; a snapshot is taken before" : string.Empty;
}
