using Amazon.CDK;
using Constructs;
using Parcels.Contracts;
using Parcels.Lambdas;
using ServerlessStack.Constructs;

namespace Parcels;

/// <summary>Announces deliveries, and has those outside the Netherlands noted.</summary>
public sealed class ParcelsStack : Stack
{
    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    public ParcelsStack(Construct scope)
        : base(scope, "Parcels", new StackProps { Description = "Deliveries of parcels" })
    {
        var delivered = new EventTopic<ParcelDelivered>(this, "Delivered");
        var abroad = new WorkQueue<ParcelDelivered>(this, "Abroad");
        var logDelivery = new DotNetFunction<LogDelivery>(this, "LogDelivery");

        delivered.AddConsumer(abroad, where: parcel => parcel.Country != "NL");
        abroad.AddConsumer(logDelivery);
        new IdempotencyTable(this, "Logged").GrantUse(logDelivery);
    }
}
