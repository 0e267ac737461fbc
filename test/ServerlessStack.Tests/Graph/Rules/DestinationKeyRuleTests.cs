using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class DestinationKeyRuleTests
{
    [Fact]
    public void The_role_of_a_function_needs_the_key_of_its_destination() => Assert.Equal(
        "[Test/Unfulfilled] KmsMasterKeyId is Test/Key, which the role of Test/FulfilOrder may not use: what Lambda sends from Test/FulfilOrder is lost, and nobody knows. "
        + "Allow the role kms:GenerateDataKey and kms:Decrypt, with the key's GrantEncryptDecrypt(function.Role).",
        ErrorsWith((_, _) => { }));

    [Fact]
    public void With_the_grant_it_is_right() => Assert.Empty(ErrorsWith((function, key) => key.GrantEncryptDecrypt(function.Role)));

    [Fact]
    public void Encrypting_alone_is_not_enough() => Assert.StartsWith(
        "[Test/Unfulfilled] KmsMasterKeyId is Test/Key, which", ErrorsWith((function, key) => key.GrantEncrypt(function.Role)), StringComparison.Ordinal);

    [Fact]
    public void Another_key_does_not_help() => Assert.StartsWith(
        "[Test/Unfulfilled] KmsMasterKeyId is Test/Key, which",
        ErrorsWith((function, _) => new Key(Stack.Of(function), "Another").GrantEncryptDecrypt(function.Role)),
        StringComparison.Ordinal);

    [Fact]
    public void A_policy_of_its_own_grants_as_well() => Assert.Empty(ErrorsWith((function, key) =>
        new Policy(Stack.Of(function), "Policy", new PolicyProps { Roles = [function.Role], Statements = [Use(key.KeyArn)] })));

    [Fact]
    public void So_does_the_keys_policy() => Assert.Empty(ErrorsWith((function, key) =>
    {
        var use = Use("*");
        use.AddArnPrincipal(function.Role.RoleArn);
        key.AddToResourcePolicy(use);
    }));

    private static PolicyStatement Use(string resource) => new(new PolicyStatementProps { Actions = ["kms:GenerateDataKey", "kms:Decrypt"], Resources = [resource] });

    private static string ErrorsWith(Action<DotNetFunction, Key> grant) => SynthesisErrors.Of(stack =>
    {
        var key = new Key(stack, "Key");
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
        ((CfnQueue)queue.Queue.Node.DefaultChild!).KmsMasterKeyId = key.KeyArn;
        grant(function, key);
        function.Failed.AddConsumer(queue);
    });
}
