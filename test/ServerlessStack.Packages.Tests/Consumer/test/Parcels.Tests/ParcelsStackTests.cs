using ServerlessStack.Testing;

namespace Parcels.Tests;

public sealed class ParcelsStackTests
{
    [Fact]
    public void The_template_is_the_one_that_was_reviewed() => TemplateSnapshot.Matches(new ParcelsStack(TestApp.Create()), "Parcels");
}
