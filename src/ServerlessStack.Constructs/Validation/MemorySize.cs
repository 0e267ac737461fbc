using System.Runtime.CompilerServices;
using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>Sizes as Lambda counts memory.</summary>
internal static class MemorySize
{
    // A size never changes, each question about it is a call to Node, and every function asks about the same default.
    private static readonly ConditionalWeakTable<Size, object> Mebibytes = [];
    private static readonly object Unknown = new();

    /// <summary>The size in MB, or what the deployment will put in its place.</summary>
    /// <param name="size">The size.</param>
    public static double ToNumber(this Size size) => Read(size) is double known ? known : size.ToMebibytes();

    /// <summary>Whether the size is in a range, ends included. An unresolved token always is.</summary>
    /// <param name="size">The size.</param>
    /// <param name="least">The smallest value, in MB.</param>
    /// <param name="most">The largest value, in MB.</param>
    public static bool IsBetween(this Size size, double least, double most) => Read(size) is not double known || (known >= least && known <= most);

    private static object Read(Size size) => Mebibytes.GetValue(size, static asked => asked.IsUnresolved() ? Unknown : asked.ToMebibytes());
}
