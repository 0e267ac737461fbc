namespace ServerlessStack.Graph.Tests.Mermaid;

public sealed class MermaidTextTests
{
    [Fact]
    public void Boxes_of_two_stacks_are_joined_by_arrows_between_them()
    {
        var drawing = new GraphDrawing(
            ["Shop-dev", "Audit"],
            [new DrawnBox("Shop-dev/Orders", "Orders", NodeKind.Table, "Shop-dev"), new DrawnBox("Audit/Log", "Log", NodeKind.Function, "Audit")],
            [
                new DrawnArrow("Shop-dev/Orders", "Audit/Log", ["Order", "after.Note != \"#1 <b>\""], EdgeKind.Delivers),
                new DrawnArrow("Audit/Log", "Shop-dev/Orders", [], EdgeKind.Writes),
            ]);

        Assert.Equal(
            """
            flowchart LR
              subgraph Shop_dev["Shop-dev"]
                Shop_dev_Orders[("Orders")]
              end
              subgraph Audit_["Audit"]
                Audit_Log("Log")
              end
              Shop_dev_Orders -->|"Order<br/>after.Note != #quot;#35;1 #lt;b#gt;#quot;"| Audit_Log
              Audit_Log -.-> Shop_dev_Orders

            """.ReplaceLineEndings("\n"),
            MermaidText.Of(drawing));
    }

    [Fact]
    public void Paths_that_differ_in_signs_only_have_names_of_their_own() =>
        Assert.Equal(["A_B", "A_B_2", "A_B_3", "end_"], MermaidIds.Of(["A/B", "A-B", "A_B", "end"]).Values);
}
