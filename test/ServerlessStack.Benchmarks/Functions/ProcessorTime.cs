using System.Diagnostics;
using System.Globalization;

namespace ServerlessStack.Benchmarks.Functions;

/// <summary>
/// How long a process had a processor to itself. On a busy machine it says more than the clock, and Lambda, which gives a small function a part of a processor only,
/// makes a start take a multiple of it.
/// </summary>
internal static class ProcessorTime
{
    private const double NanosecondsPerMillisecond = 1_000_000;

    /// <summary>The process's time so far, in milliseconds.</summary>
    public static double Milliseconds(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }

        // Of the kernel's counts only the scheduler's is fine enough: the usual one advances by 10 ms.
        return Directory.EnumerateDirectories($"/proc/{process.Id}/task").Sum(OfThread);
    }

    private static double OfThread(string folder)
    {
        try
        {
            var time = File.ReadAllText(Path.Combine(folder, "schedstat")).Split(' ')[0];
            return long.Parse(time, CultureInfo.InvariantCulture) / NanosecondsPerMillisecond;
        }
        catch (Exception exception) when (exception is IOException)
        {
            // The thread has ended since its folder was listed.
            return 0;
        }
    }
}
