using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>What customers earn: every order adds points to an account, exactly once.</summary>
public sealed class LoyaltyStack : Stack
{
    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="fulfilment">Where orders are announced.</param>
    public LoyaltyStack(Construct scope, StageSettings stage, FulfilmentStack fulfilment)
        : base(scope, StackNames.Of(stage, "Loyalty"), new StackProps { Description = "The storefront's loyalty points" })
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(fulfilment);
        var awardPoints = new DotNetFunction<AwardPoints>(this, "AwardPoints", stage.Function("Adds an order's points to the customer's account"));
        var accounts = new ItemTable<PointsAccount>(this, "Accounts", new ItemTableProps { PartitionKey = nameof(PointsAccount.CustomerId), Protection = stage.Protection });
        var awarded = new IdempotencyTable(this, "Awarded", new IdempotencyTableProps { Protection = stage.Protection });

        fulfilment.Placed.AddConsumer(awardPoints);
        accounts.GrantWrite(awardPoints);
        awarded.GrantUse(awardPoints);

        _ = new CfnOutput(this, "AccountsTable", new CfnOutputProps { Value = accounts.Table.TableName, Description = "The table that holds the customers' points" });
    }
}
