namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>What came and what left.</summary>
/// <typeparam name="T">Of what.</typeparam>
/// <param name="Added">What only the template after has.</param>
/// <param name="Removed">What only the template before has.</param>
internal sealed record Changed<T>(IReadOnlyList<T> Added, IReadOnlyList<T> Removed);
