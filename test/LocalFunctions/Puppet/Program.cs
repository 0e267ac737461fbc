using ServerlessStack.LocalFunctions;

return await Puppet.RunAsync(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")!);
