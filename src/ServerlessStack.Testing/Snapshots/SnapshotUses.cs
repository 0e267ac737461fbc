using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ServerlessStack.Testing;

/// <summary>Which snapshots the tests of this process asked for.</summary>
internal static class SnapshotUses
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<SnapshotUse> Uses = [];

    /// <summary>All so far.</summary>
    public static IReadOnlyList<SnapshotUse> All
    {
        get
        {
            lock (Gate)
            {
                return [.. Uses];
            }
        }
    }

    /// <summary>Remembers one. Called by the method that the test calls, and by no other.</summary>
    /// <param name="file">The snapshot's file.</param>
    /// <param name="testFile">The test's source file.</param>
    /// <param name="testLine">The line in it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(string file, string testFile, int testLine)
    {
        var use = new SnapshotUse(Path.GetFullPath(file), new CallSite(Path.GetFullPath(testFile), testLine), OutermostOf(new StackFrame(2).GetMethod()?.DeclaringType));
        lock (Gate)
        {
            Uses.Add(use);
        }
    }

    // The code of a lambda or of an async test is in a class that the compiler made.
    private static Type? OutermostOf(Type? type)
    {
        while (type?.DeclaringType is { } outer && Attribute.IsDefined(type, typeof(CompilerGeneratedAttribute)))
        {
            type = outer;
        }

        return type;
    }
}
