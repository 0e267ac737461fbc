using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>The role with which a service moves events from one resource to another.</summary>
internal static class DeliveryRole
{
    /// <summary>Makes the role.</summary>
    /// <param name="room">The construct that owns it; it lives in the consumer's stack.</param>
    /// <param name="service">The service principal that assumes it, for this account only (IAM guide, "The confused deputy problem").</param>
    /// <param name="grants">What it may do: exact actions on exact resources.</param>
    /// <returns>The role's ARN, a token.</returns>
    public static string Of(Construct room, string service, params IEnumerable<(string[] Actions, string Resource)> grants)
    {
        var role = new Role(room, "Role", new RoleProps
        {
            AssumedBy = new ServicePrincipal(service, new ServicePrincipalOpts
            {
                Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["aws:SourceAccount"] = Stack.Of(room).Account },
                },
            }),

            // Inline, because CloudFormation creates what uses the role as soon as the role exists, and the service checks the role then.
            InlinePolicies = new Dictionary<string, PolicyDocument>(StringComparer.Ordinal)
            {
                ["Delivery"] = new(new PolicyDocumentProps
                {
                    Statements = [.. grants.Select(grant => new PolicyStatement(new PolicyStatementProps { Actions = grant.Actions, Resources = [grant.Resource] }))],
                }),
            },
        });
        return role.RoleArn;
    }
}
