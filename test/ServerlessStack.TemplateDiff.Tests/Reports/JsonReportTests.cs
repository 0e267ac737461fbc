using ServerlessStack.TemplateDiff.Reports;

namespace ServerlessStack.TemplateDiff.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void The_report_has_the_documented_members() =>
        Assert.Equal(
            """
            {
              "schemaVersion": 1,
              "summary": "1 high.",
              "findings": [
                {
                  "class": "security",
                  "severity": "high",
                  "rule": "security/rule",
                  "stack": "Shop",
                  "construct": "Orders/Queue",
                  "message": "It is open.",
                  "logicalId": "Queue1",
                  "type": "AWS::SQS::Queue",
                  "differences": [
                    {
                      "property": "VisibilityTimeout",
                      "before": "60",
                      "after": "30"
                    }
                  ]
                }
              ],
              "eventGraph": {
                "added": [],
                "removed": []
              }
            }

            """.ReplaceLineEndings("\n"),
            JsonReport.Of(Some.Report(Some.Finding())));
}
