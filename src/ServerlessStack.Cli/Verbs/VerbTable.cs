using System.CommandLine;
using System.CommandLine.Help;
using ServerlessStack.Cli.Arguments;

namespace ServerlessStack.Cli.Verbs;

/// <summary>The verbs with their options, as help and the parser see them.</summary>
internal static class VerbTable
{
    /// <summary>The verb that synthesizes and summarizes.</summary>
    public const string Synth = "synth";

    /// <summary>The verb that prints the event graph.</summary>
    public const string Graph = "graph";

    /// <summary>Creates the table.</summary>
    /// <param name="run">Runs a verb by name and returns the exit code.</param>
    public static Command Create(Func<string, Task<int>> run)
    {
        var help = new HelpOption();
        help.Action = new DetailedHelpAction((HelpAction)help.Action!);

        // A plain command, because a RootCommand would call itself after the file that holds it.
        var root = new Command("stack", $"Builds, synthesizes, compares and deploys {Launcher.Scope}")
        {
            help,
            new VersionOption(),
        };

        var synth = Verb(Synth, "Restore what is missing, build, synthesize the stacks and summarize them.", run);
        synth.Options.Add(new Option<bool>(SynthVerb.ValidateOption)
        {
            Description = "Also run CDK's CloudFormation validation; costs about 3 s. Deploying validates unless CDK_VALIDATION=false is set.",
        });
        root.Subcommands.Add(synth);
        root.Subcommands.Add(DiffCommand.Create(run));

        var graph = Verb(Graph, "Synthesize and print the event graph: what emits, routes and receives events.", run, "synth");
        graph.Options.Add(new Option<string>(GraphArguments.FormatOption)
        {
            Description = $"How: {string.Join(", ", GraphArguments.Formats)}. The default is {GraphArguments.Formats[0]}.",
            HelpName = "FORMAT",
        });
        graph.Options.Add(new Option<string>(GraphArguments.OutputOption, "-o")
        {
            Description = "The file to write instead of standard output.",
            HelpName = "FILE",
        });
        graph.Options.Add(new Option<string>("--app")
        {
            Description = "The folder of a cloud assembly that exists already, such as cdk.out; nothing is synthesized.",
            HelpName = "FOLDER",
        });
        root.Subcommands.Add(graph);

        root.Subcommands.Add(UpCommand.Create(run));
        foreach (var command in TargetCommands.Create(run))
        {
            root.Subcommands.Add(command);
        }

        foreach (var verb in CdkVerb.All)
        {
            root.Subcommands.Add(Verb(verb.Name, verb.Description, run));
        }

        return root;
    }

    private static Command Verb(string name, string description, Func<string, Task<int>> run, string? cdkVerb = null)
    {
        var verb = new Command(name, description)
        {
            new Argument<string[]>("cdk-arguments")
            {
                Description = $"Stacks and options of `cdk {cdkVerb ?? name}`, passed on as typed, except that --stage becomes -c stage=NAME; `npx cdk {cdkVerb ?? name} --help` lists them.",
                Arity = ArgumentArity.ZeroOrMore,
            },
            new Option<string>("--stage")
            {
                Description = "The stage, for example dev or prod; short for -c stage=NAME. The app's default is dev.",
                HelpName = "NAME",
            },
        };
        verb.SetAction(_ => run(name));
        return verb;
    }
}
