namespace ServerlessStack.Local.Resources;

/// <summary>How resources of a CloudFormation type are made, changed and deleted.</summary>
internal interface IResourceType
{
    /// <summary>The type: <c>AWS::SQS::Queue</c>.</summary>
    string Name { get; }

    /// <summary>Which properties are honoured. Any other one fails the deployment by name.</summary>
    ResourceProperties Properties { get; }

    /// <summary>Makes a resource.</summary>
    /// <exception cref="ResourceException">It cannot be made; nothing is left behind.</exception>
    Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation);

    /// <summary>Changes a resource in place; a change that replaces is a creation and, when everything else succeeded, a deletion.</summary>
    /// <exception cref="ResourceException">It cannot be changed; a part may be, and the rollback then asks for the earlier properties.</exception>
    Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation);

    /// <summary>Deletes a resource; one that is not there any more is no error.</summary>
    /// <exception cref="ResourceException">It cannot be deleted, a bucket with objects for example.</exception>
    Task DeleteAsync(ResourceState existing, CancellationToken cancellation);

    /// <summary>Takes up a resource of an earlier run of the target again, whose state was kept; nothing to do where another program keeps it.</summary>
    Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.CompletedTask;
}
