using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.Cli.Verbs;

return await new CommandLine(Screen.OfProcess(), new ProcessRunner(), TimeProvider.System, Launcher.Folders).RunAsync(args);
