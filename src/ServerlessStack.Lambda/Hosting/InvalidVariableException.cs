namespace ServerlessStack.Lambda.Hosting;

/// <summary>The function was started with an environment variable whose value cannot be understood.</summary>
internal sealed class InvalidVariableException(string variable, string value, string expected)
    : Exception($"The environment variable {variable} is '{value}', but must be {expected}. The constructs write it; correct whatever else sets it.");
