namespace ServerlessStack.Cli.Assembly;

/// <summary>A CloudFormation stack of a cloud assembly.</summary>
/// <param name="Name">Its name in AWS.</param>
/// <param name="Description">What the template says it is for; null when it says nothing.</param>
/// <param name="ResourceTypes">The type of every resource, one entry a resource.</param>
/// <param name="Functions">Its Lambda functions.</param>
/// <param name="Outputs">The outputs meant for people; those that only carry values between stacks are left out.</param>
internal sealed record CloudStack(
    string Name,
    string? Description,
    IReadOnlyList<string> ResourceTypes,
    IReadOnlyList<CloudFunction> Functions,
    IReadOnlyList<CloudOutput> Outputs);
