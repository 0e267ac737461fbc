using System.CommandLine;
using System.CommandLine.Help;

namespace ServerlessStack.Cli.Verbs;

/// <summary>The verbs with their options, as help and the parser see them.</summary>
internal static class VerbTable
{
    /// <summary>The verb that this program adds to the CDK CLI's own.</summary>
    public const string Synth = "synth";

    /// <summary>Creates the table.</summary>
    /// <param name="run">Runs a verb by name and returns the exit code.</param>
    public static Command Create(Func<string, Task<int>> run)
    {
        var help = new HelpOption();
        help.Action = new DetailedHelpAction((HelpAction)help.Action!);

        // A plain command, because a RootCommand would call itself after the file that holds it.
        var root = new Command("stack", "Builds, synthesizes and deploys the serverless stacks of this repository. Run it from any folder; paths are relative to the repository.")
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

        foreach (var verb in CdkVerb.All)
        {
            root.Subcommands.Add(Verb(verb.Name, verb.Description, run));
        }

        return root;
    }

    private static Command Verb(string name, string description, Func<string, Task<int>> run)
    {
        var verb = new Command(name, description)
        {
            new Argument<string[]>("cdk-arguments")
            {
                Description = $"Stacks and options of `cdk {name}`, passed on as typed, except that --stage becomes -c stage=NAME; `npx cdk {name} --help` lists them.",
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
