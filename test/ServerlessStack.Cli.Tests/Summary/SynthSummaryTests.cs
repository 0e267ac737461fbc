using ServerlessStack.Cli.Assembly;
using ServerlessStack.Cli.Summary;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.Cli.Tests.Summary;

public sealed class SynthSummaryTests
{
    [Fact]
    public void The_summary_of_the_storefront_reads_well_as_plain_text()
    {
        var run = new SynthRun("cdk.out", Stage: "dev", TimeSpan.FromSeconds(8.04), TimeSpan.FromSeconds(4.26), IsValidated: false);

        Assert.Equal(
            $"""
            Stacks
              stack         resources  description
              Orders-dev            6  Takes orders and announces them
              Receipts-dev          3

            Resources by type
              type                        count
              AWS::Lambda::Function           3
              AWS::SQS::Queue                 3
              AWS::DynamoDB::GlobalTable      1
              AWS::SNS::Topic                 1
              AWS::SNS::TopicPolicy           1
              total                           9

            Functions
              function        stack         runtime   architecture   memory  timeout  package
              PlaceOrder      Orders-dev    dotnet10  arm64          512 MB     10 s   2.5 KB
              Legacy11AA22BB  Orders-dev    image     x86_64         128 MB      3 s        -
              FulfilOrder     Receipts-dev  dotnet10  x86_64        1024 MB     30 s    812 B

            Outputs after deployment
              output         stack         description
              ApiUrl         Orders-dev    Where the site posts orders
              ReceiptBucket  Receipts-dev

            Synthesized 2 stacks into cdk.out in 12.3 s (build 8.0 s, synthesis 4.3 s).
            Next: {Launcher.Name} deploy --stage dev

            """.ReplaceLineEndings("\n"),
            Render("Storefront", run));
    }

    [Fact]
    public void What_a_stack_does_not_have_is_not_mentioned()
    {
        var run = new SynthRun("out", Stage: null, TimeSpan.Zero, TimeSpan.FromSeconds(3), IsValidated: true);

        Assert.Equal(
            $"""
            Stacks
              stack        resources  description
              Prod-Orders          1

            Resources by type
              type             count
              AWS::SQS::Queue      1

            Synthesized and validated 1 stack into out in 3.0 s.
            Next: {Launcher.Name} deploy

            """.ReplaceLineEndings("\n"),
            Render("Nested", run));
    }

    private static string Render(string sample, SynthRun run)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new SynthSummary(AssemblyReader.Read(SampleAssembly.Folder(sample)), run).WriteTo(Screen.Plain(writer, TextWriter.Null).Out);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
