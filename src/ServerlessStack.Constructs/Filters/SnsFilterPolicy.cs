using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>
/// Writes a predicate as an SNS filter policy on the message body (SNS guide, "Amazon SNS subscription filter policies", "Payload-based filtering").
/// The subscription needs the scope <c>MessageBody</c>.
/// </summary>
internal static class SnsFilterPolicy
{
    /// <summary>Writes the policy.</summary>
    /// <typeparam name="TEvent">The event that the topic emits.</typeparam>
    /// <param name="where">The predicate; <see langword="null"/> for all events.</param>
    /// <param name="rules">Receives what SNS cannot evaluate.</param>
    /// <returns>The policy as CloudFormation takes it; <see langword="null"/> for all events; of no use when a rule was broken.</returns>
    public static IReadOnlyDictionary<string, object>? For<TEvent>(Expression<Func<TEvent, bool>>? where, Rules rules)
    {
        var compiler = new FilterCompiler(FilterDialect.Sns, rules);
        if (where is null || compiler.ShapeOf(typeof(TEvent)) is not { } shape)
        {
            return null;
        }

        var branches = compiler.Write(compiler.Read(where, new FilterSubject(where.Parameters[0], shape, [])).Branches);
        var policy = compiler.Build(branches);
        SnsFilterPolicyLimits.Check(branches, policy, compiler.Problems);
        compiler.Report();
        return policy;
    }
}
