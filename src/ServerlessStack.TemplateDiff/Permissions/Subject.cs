using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Changes;

namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>The resource whose permissions a statement is about: the identity it is attached to, else what may be accessed.</summary>
/// <param name="LogicalId">Its logical id; null when the statement names none of the template.</param>
/// <param name="Path">The path of its construct; empty when there is none.</param>
/// <param name="IsIdentity">Whether it is an identity of the template: a role, a user, a group.</param>
/// <param name="IsTrust">Whether the statement says who may take the identity on.</param>
internal sealed record Subject(string? LogicalId, string Path, bool IsIdentity, bool IsTrust)
{
    private const string Identities = "AWS::IAM::";

    /// <summary>Finds the subject of a statement.</summary>
    public static Subject Of(Statement statement, Template template)
    {
        if (Find(statement.PrincipalIds, template, resource => resource.Type.StartsWith(Identities, StringComparison.Ordinal)) is { } identity)
        {
            return new(identity.LogicalId, identity.Path, IsIdentity: true, IsTrust: false);
        }

        return Find(statement.ResourceIds, template, _ => true) is { } target
            ? new(target.LogicalId, target.Path, IsIdentity: false, IsTrust: target.Type == $"{Identities}Role")
            : new(null, string.Empty, IsIdentity: false, IsTrust: false);
    }

    /// <summary>Finds the policy that a statement which left, and which names nothing in the template, was in.</summary>
    public static Subject OfPolicy(Statement statement, StackChange change)
    {
        var policy = change.Resources.FirstOrDefault(resource => resource.Before is { } before && PolicyDocuments.PathsOf(before.Type)
            .Select(before.Value)
            .Any(document => document?.ToJsonString() is { } text && text.Contains(statement.Effect, StringComparison.Ordinal) && statement.Actions.Values.All(action => text.Contains(action, StringComparison.Ordinal))));
        return new(policy?.Resource.LogicalId, policy?.Resource.Path ?? string.Empty, IsIdentity: false, IsTrust: false);
    }

    private static Resource? Find(IEnumerable<string> ids, Template template, Func<Resource, bool> match) =>
        ids.Select(id => template.Resources.GetValueOrDefault(id)).FirstOrDefault(resource => resource is not null && match(resource));
}
