namespace ServerlessStack.TemplateDiff.Reports;

/// <summary>How a line is meant, so that a terminal can colour it.</summary>
internal enum Tone
{
    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>The title of a class of findings.</summary>
    Title,

    /// <summary>Which construct the following lines are about.</summary>
    Place,

    /// <summary>A finding that should not happen by accident.</summary>
    Alarming,

    /// <summary>A finding to ask about.</summary>
    Questionable,

    /// <summary>A detail.</summary>
    Faint,
}
