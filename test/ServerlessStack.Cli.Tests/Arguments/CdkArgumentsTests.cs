using ServerlessStack.Cli.Arguments;

namespace ServerlessStack.Cli.Tests.Arguments;

public sealed class CdkArgumentsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("--all --require-approval never -c stage=prod", "--all --require-approval never -c stage=prod")]
    [InlineData("--stage prod", "-c stage=prod")]
    [InlineData("--stage=prod Orders-prod", "-c stage=prod Orders-prod")]
    [InlineData("Orders-dev --stage dev --hotswap", "Orders-dev -c stage=dev --hotswap")]
    [InlineData("-c a=b --stage dev -c stage=dev", "-c a=b -c stage=dev -c stage=dev")]
    [InlineData("--context --stage", "--context --stage")]
    [InlineData("Orders-dev -- --stage prod", "Orders-dev -- --stage prod")]
    [InlineData("-vv -cx=y --outputs-file=out.json -O out.json", "-vv -cx=y --outputs-file=out.json -O out.json")]
    public void Only_the_stage_option_is_translated(string typed, string expected) =>
        Assert.Equal(Words(expected), CdkArguments.Read(Words(typed)).Words);

    [Theory]
    [InlineData("", false)]
    [InlineData("--all", false)]
    [InlineData("--require-approval never", false)]
    [InlineData("--requireApproval never", false)]
    [InlineData("--require-approval=never Orders-dev", true)]
    [InlineData("-c stage=prod", false)]
    [InlineData("-c stage=prod Orders-prod", true)]
    [InlineData("-cstage=prod", false)]
    [InlineData("--stage prod", false)]
    [InlineData("--stage prod Orders-prod", true)]
    [InlineData("--rollback false", false)]
    [InlineData("--rollback Orders-dev", true)]
    [InlineData("-fv Orders-dev", true)]
    [InlineData("--parameters Orders-dev:Size=1 --concurrency 3", false)]
    [InlineData("--", false)]
    [InlineData("-- Orders-dev", true)]
    public void A_stack_is_told_from_the_value_of_an_option(string typed, bool namesStacks) =>
        Assert.Equal(namesStacks, CdkArguments.Read(Words(typed)).NamesStacks);

    [Theory]
    [InlineData("", null)]
    [InlineData("-c other=prod", null)]
    [InlineData("--stage prod", "prod")]
    [InlineData("-c stage=prod", "prod")]
    [InlineData("--context=stage=prod", "prod")]
    public void The_stage_is_known_however_it_is_given(string typed, string? stage) =>
        Assert.Equal(stage, CdkArguments.Read(Words(typed)).Stage);

    [Theory]
    [InlineData("-o out", "out")]
    [InlineData("--output out", "out")]
    [InlineData("--output=out", "out")]
    [InlineData("-oout", "out")]
    public void An_option_is_known_by_each_of_its_names(string typed, string value) =>
        Assert.Equal(value, CdkArguments.Read(Words(typed)).ValueOf("output"));

    [Theory]
    [InlineData("--stage")]
    [InlineData("--stage=")]
    [InlineData("--stage --all")]
    public void A_stage_without_a_name_is_refused(string typed)
    {
        var error = Assert.Throws<UsageException>(() => CdkArguments.Read(Words(typed)));
        Assert.Equal("--stage needs the name of a stage, for example --stage dev.", error.Message);
    }

    [Fact]
    public void Two_different_stages_are_refused()
    {
        var error = Assert.Throws<UsageException>(() => CdkArguments.Read(Words("--stage dev -c stage=prod")));
        Assert.Equal("Two stages are given, dev and prod. Name one: which of them would be used depends on their order.", error.Message);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
