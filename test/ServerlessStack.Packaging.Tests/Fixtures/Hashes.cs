using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Constructs.Packaging.Inputs;
using ServerlessStack.Constructs.Packaging.Processes;
using ServerlessStack.Constructs.Packaging.Publishing;

namespace ServerlessStack.Packaging.Tests.Fixtures;

/// <summary>What the packager would call each function's inputs, without publishing anything.</summary>
internal sealed record Hashes(string Place, string Index, string Ping)
{
    public static Hashes Of(SampleTree sample, PackageSettings? settings = null, IProcessRunner? runner = null)
    {
        settings ??= new();
        var tree = new SourceTree();
        var work = new WorkFolder(sample.Packages, settings.RuntimeIdentifier);
        var cache = new InputsCache(work.File("inputs"));
        if (sample.Functions.Any(function => cache.Find(function, tree) is null))
        {
            work.Prepare();
            foreach (var (project, inputs) in new InputsEvaluator(new(runner ?? new ProcessRunner()), work).Evaluate(sample.Functions))
            {
                cache.Keep(project, inputs, tree);
            }
        }

        return new(Of(sample.Place), Of(sample.Index), Of(sample.Ping));

        string Of(string function) => FunctionHash.Of(cache.Find(function, tree)!, settings, tree);
    }
}
