namespace ServerlessStack.TemplateDiff.Reports;

/// <summary>A line of the report on a terminal.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tone">How it is meant.</param>
internal sealed record ReportLine(string Text, Tone Tone = Tone.Plain);
