using ServerlessStack.Constructs.Packaging.Processes;
using ServerlessStack.Constructs.Packaging.Publishing;

namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>Asks MSBuild, in one process for all functions, what each of them is made from. Restores their packages first.</summary>
internal sealed class InputsEvaluator(DotNetMSBuild msbuild, WorkFolder work)
{
    /// <exception cref="FunctionPublishException">A project cannot be restored or evaluated, or is not a function.</exception>
    public IReadOnlyDictionary<string, FunctionInputs> Evaluate(IReadOnlyList<string> projects)
    {
        var log = work.File("evaluation.log");
        // One node, because the log tells apart evaluations that follow one another only. ReadyToRun has no say in what the inputs are.
        var run = work.Run(msbuild, BuildHooks.DescribeInputs, projects, readyToRun: false, "-m:1", $"-flp:LogFile={log};Verbosity=detailed;NoSummary;Encoding=utf-8");
        if (run.ExitCode != 0)
        {
            throw BuildErrors.Exception(projects, run.Output);
        }

        var imports = ImportLog.Read(File.ReadLines(log));
        var inputs = File.ReadLines(work.File($"{BuildHooks.DescribeInputs}.results"))
            .Select(line => line.Split('|', 2))
            .ToDictionary(parts => parts[0], parts => Closure(parts[1], imports), StringComparer.Ordinal);
        RequirePrograms(inputs);
        return inputs;
    }

    private static FunctionInputs Closure(string descriptionFile, IReadOnlyDictionary<string, HashSet<string>> imports)
    {
        var function = ProjectDescription.Read(descriptionFile);
        var projects = new List<ProjectInputs>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([descriptionFile]);
        while (open.TryDequeue(out var file))
        {
            if (seen.Add(file))
            {
                var description = ProjectDescription.Read(file);
                projects.Add(description.ToInputs(Imports(description.ProjectFile)));
                foreach (var reference in description.References)
                {
                    open.Enqueue(reference);
                }
            }
        }

        return new(function.Setting("AssemblyName"), function.Setting("OutputType"), function.PublishFolder, projects);

        // Every .NET project imports something; nothing in the log means that it could not be read, and a guess would make stale packages look fresh.
        HashSet<string> Imports(string project) => imports.TryGetValue(project, out var known)
            ? known
            : throw new FunctionPublishException($"The build log of this .NET SDK does not tell what {project} imports, so its package cannot be identified.");
    }

    private static void RequirePrograms(IReadOnlyDictionary<string, FunctionInputs> inputs)
    {
        string[] problems =
        [
            .. inputs.Where(function => !string.Equals(function.Value.OutputType, "Exe", StringComparison.OrdinalIgnoreCase))
                .Select(function => $"{function.Key} has the OutputType {function.Value.OutputType}, but a function is a program that Lambda starts. Set <OutputType>Exe</OutputType> in it."),
        ];
        if (problems.Length > 0)
        {
            throw new FunctionPublishException(string.Join(Environment.NewLine, problems));
        }
    }
}
