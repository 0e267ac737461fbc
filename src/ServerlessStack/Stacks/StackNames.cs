using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>How the storefront's stacks are named.</summary>
internal static class StackNames
{
    public static string Of(StageSettings stage, string part) => $"Storefront-{stage.Name}-{part}";
}
