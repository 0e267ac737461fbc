namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>A folder of its own for one test, deleted with it.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("stack-").FullName;

    public string Path { get; }

    /// <summary>A clone that has nothing but the files the command looks for.</summary>
    public static TestFolder OfClone()
    {
        var clone = new TestFolder();
        clone.Write("cdk.json", "{}");
        clone.Write("package.json", "{}");
        clone.Write("build/restore-toolchain.mjs", string.Empty);
        clone.Write("node_modules/node/bin/node", string.Empty);
        clone.Write("node_modules/node/bin/node.exe", string.Empty);
        clone.Write("node_modules/aws-cdk/bin/cdk", string.Empty);
        return clone;
    }

    public string Write(string relative, string content)
    {
        var file = System.IO.Path.Combine(Path, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
