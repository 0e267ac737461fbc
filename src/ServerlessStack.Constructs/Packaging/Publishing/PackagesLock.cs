namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>Lets one synth at a time publish into a folder of packages. The system releases it when its holder dies.</summary>
internal static class PackagesLock
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until no other process publishes, and says so once when it has to.</summary>
    public static IDisposable Take(string folder, TextWriter progress)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        using var never = new ManualResetEventSlim();
        for (var waiting = false; ; waiting = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!waiting)
                {
                    progress.WriteLine($"Waiting for another synth that is publishing into {folder} …");
                }

                never.Wait(s_pause);
            }
        }
    }
}
