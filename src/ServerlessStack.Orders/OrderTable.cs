using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Orders.Items;

namespace ServerlessStack.Orders;

/// <summary>
/// The orders in a DynamoDB table with the partition key <c>id</c> (S). Conditions make each write safe to repeat
/// (DynamoDB developer guide, "Condition expressions").
/// </summary>
/// <param name="dynamo">The client of the table's region.</param>
/// <param name="table">The table's name.</param>
public sealed class OrderTable(IAmazonDynamoDB dynamo, string table) : IOrderStore
{
    /// <summary>The table of orders that this function was granted.</summary>
    /// <param name="links">The function's links.</param>
    /// <returns>The table, reached with the function's own role and region.</returns>
    /// <exception cref="MissingLinkException">No table of orders was granted to this function.</exception>
    public static OrderTable From(Links links)
    {
        ArgumentNullException.ThrowIfNull(links);
        // The link is read first: a missing grant is the likelier mistake, and has the clearer message.
        var table = links.Table<Order>();
        return new(new AmazonDynamoDBClient(), table);
    }

    /// <inheritdoc />
    public async Task<Placement> PlaceAsync(Order order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        var put = new PutItemRequest
        {
            TableName = table,
            Item = OrderItem.Write(order),
            ConditionExpression = $"attribute_not_exists({OrderItem.Id})",
            // The refusal brings the stored order along: one round trip, and always the order that stood in the way.
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };

        try
        {
            await dynamo.PutItemAsync(put, cancellation);
            return new(PlacementOutcome.Created, order);
        }
        catch (ConditionalCheckFailedException taken)
        {
            var stored = OrderItem.Read(taken.Item);
            return new(order.AsksTheSameAs(stored) ? PlacementOutcome.Repeated : PlacementOutcome.Conflicting, stored);
        }
    }

    /// <inheritdoc />
    public async Task<Order?> GetAsync(string id, string customerId, CancellationToken cancellation)
    {
        var get = new GetItemRequest
        {
            TableName = table,
            Key = OrderItem.Key(id),
            // A caller who follows the Location of a 201 at once must find the order there.
            ConsistentRead = true,
        };
        var found = await dynamo.GetItemAsync(get, cancellation);
        if (found.Item is not { Count: > 0 } item)
        {
            return null;
        }

        var order = OrderItem.Read(item);
        return order.CustomerId == customerId ? order : null;
    }

    /// <inheritdoc />
    public async Task MarkFulfilledAsync(string id, string receiptKey, CancellationToken cancellation)
    {
        var update = new UpdateItemRequest
        {
            TableName = table,
            Key = OrderItem.Key(id),
            ConditionExpression = $"attribute_exists({OrderItem.Id})",
            // "status" is a reserved word of DynamoDB, hence the placeholders.
            UpdateExpression = "SET #status = :status, #receiptKey = :receiptKey",
            ExpressionAttributeNames = new() { ["#status"] = OrderItem.Status, ["#receiptKey"] = OrderItem.ReceiptKey },
            ExpressionAttributeValues = new()
            {
                [":status"] = new() { S = nameof(OrderStatus.Fulfilled) },
                [":receiptKey"] = new() { S = receiptKey },
            },
        };

        try
        {
            await dynamo.UpdateItemAsync(update, cancellation);
        }
        catch (ConditionalCheckFailedException missing)
        {
            throw new UnknownOrderException(id, missing);
        }
    }
}
