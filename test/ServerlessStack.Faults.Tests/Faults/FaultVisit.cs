using System.Globalization;

namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>A function has come to a point.</summary>
/// <param name="Point">Which one.</param>
/// <param name="Id">The event it handles.</param>
/// <param name="ProcessId">Its process.</param>
internal sealed record FaultVisit(string Point, string Id, int ProcessId)
{
    internal static FaultVisit Parse(string line)
    {
        var words = line.Split(' ');
        return new(words[0], words[1], int.Parse(words[2], CultureInfo.InvariantCulture));
    }
}
