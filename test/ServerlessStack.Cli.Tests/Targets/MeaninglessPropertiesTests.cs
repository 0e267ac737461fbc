using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.Cli.Tests.Targets;

public sealed class MeaninglessPropertiesTests
{
    [Fact]
    public void Short_is_their_number_and_where_they_are_listed()
    {
        Assert.Equal(
            $"Accepted without meaning on this machine: 3 properties of 2 resource types, which {Launcher.Name} status lists.\n\n",
            Written(isShort: true, "AWS::Lambda::Function.Tags", "AWS::Lambda::Function.TracingConfig.Mode", "AWS::SQS::Queue.Tags"));
    }

    [Fact]
    public void Each_type_has_one_line()
    {
        Assert.Equal(
            """
            Accepted without meaning on this machine
              AWS::Lambda::Function  Tags, TracingConfig.Mode
              AWS::SQS::Queue        Tags


            """,
            Written(isShort: false, "AWS::Lambda::Function.Tags", "AWS::Lambda::Function.TracingConfig.Mode", "AWS::SQS::Queue.Tags"));
    }

    [Fact]
    public void Nothing_is_said_of_none() => Assert.Empty(Written(isShort: false));

    private static string Written(bool isShort, params string[] properties)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new MeaninglessProperties(Screen.Plain(output, output).Out).Write(properties, isShort);
        return output.ToString();
    }
}
