using System.Globalization;

namespace ServerlessStack.Benchmarks.Synth;

/// <summary>The processor time of all processes that this one started and that have ended, with those that they started in turn (proc_pid_stat(5): cutime and cstime).</summary>
internal static class ChildrenTime
{
    // Counted from the field behind the program's name.
    private const int UserTime = 13;
    private const int SystemTime = 14;
    private const double TicksPerSecond = 100;

    /// <summary>The time so far, in seconds; not a number where the system does not tell.</summary>
    public static double Seconds()
    {
        if (!OperatingSystem.IsLinux())
        {
            return double.NaN;
        }

        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return (Ticks(UserTime) + Ticks(SystemTime)) / TicksPerSecond;

        long Ticks(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
    }
}
