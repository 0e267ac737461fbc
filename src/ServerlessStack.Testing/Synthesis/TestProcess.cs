namespace ServerlessStack.Testing;

/// <summary>
/// The one process in which CDK tests run. All constructs of a process live in one Node process, which jsii starts with the first of them and which takes a second or two; it is not thread safe,
/// so the tests of an assembly that touches CDK must run one after the other. With xunit: <c>[assembly: CollectionBehavior(DisableTestParallelization = true)]</c>.
/// </summary>
public static class TestProcess
{
    private const string Validation = "CDK_VALIDATION";

    /// <summary>
    /// Switches off the validation of every synthesis against CloudFormation's schemas, which takes three seconds an app; one test that synthesizes with <c>CloudFormationValidatePlugin</c> can do it for all.
    /// Node reads the setting when it starts, so call this from a module initializer if a test makes a construct before the first <see cref="TestApp"/>. A value of <c>CDK_VALIDATION</c> that is set already stays.
    /// </summary>
    public static void Prepare()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Validation)))
        {
            Environment.SetEnvironmentVariable(Validation, "false");
        }
    }
}
