using System.Reflection;
using ServerlessStack.Constructs.Packaging;

namespace ServerlessStack.Packaging.Tests.Fixtures;

/// <summary>An app's assembly, as far as its readers look: the attributes that its build would have written.</summary>
internal sealed class ListingAssembly(LambdaProjectAttribute[] projects, LambdaPackagesAttribute packages) : Assembly
{
    public override bool IsDynamic => false;

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) =>
        attributeType == typeof(LambdaProjectAttribute) ? projects : attributeType == typeof(LambdaPackagesAttribute) ? new[] { packages } : [];
}
