using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>What a consumer of a table can ask for.</summary>
internal static class ChangeLimits
{
    public static void Check(Rules rules, Change on) => rules.Require(
        (on & Change.Any) != Change.None && (on & ~Change.Any) == Change.None,
        () => $"Change ({on}) must name Insert, Modify or Remove, or nothing would ever arrive.");
}
