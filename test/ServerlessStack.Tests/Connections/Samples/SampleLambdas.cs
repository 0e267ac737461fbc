using ServerlessStack.Constructs.Packaging;

// Handlers of this assembly stand in templates only: nothing publishes them, so the project file need only have a folder.
[assembly: LambdaProject("ServerlessStack.Tests", "./ServerlessStack.Tests.csproj")]
