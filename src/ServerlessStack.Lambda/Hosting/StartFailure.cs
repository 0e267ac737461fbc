namespace ServerlessStack.Lambda.Hosting;

/// <summary>Finds out why a function could not start: not only the first link that is missing, but every one.</summary>
internal static class StartFailure
{
    /// <summary>Explains a failed start.</summary>
    /// <param name="failure">What the start threw.</param>
    /// <param name="startAgain">
    /// Starts once more, with links that note what is missing and give stand-ins. Only a function that lacks a link, and so never runs, is started like this.
    /// </param>
    /// <returns>The reason to report.</returns>
    public static Exception Explain(Exception failure, Action<LinkSurvey> startAgain)
    {
        if (failure.GetBaseException() is not MissingLinkException missing)
        {
            return failure;
        }

        var survey = new LinkSurvey();
        try
        {
            startAgain(survey);
        }
        catch (Exception)
        {
            // Whatever could not use a stand-in ends the survey; what was found until then counts.
        }

        return survey.Missing.Count > 1 ? new MissingLinkException(survey.Missing) : missing;
    }
}
