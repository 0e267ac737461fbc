using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB;

/// <summary>The conditional writes of the store. Names are placeholders throughout, because several of them are reserved words of DynamoDB.</summary>
internal static class Expressions
{
    private const string IsFree = "attribute_not_exists(#id) OR #expiresAt <= :now";
    private const string IsMine = "#owner = :owner AND #state = :inProgress";

    /// <summary>Writes the item unless it is there; one whose lease has ended is replaced if the claim allows it, and asks for the same.</summary>
    public static PutItemRequest Begin(string table, string id, ExecutionClaim claim)
    {
        var put = new PutItemRequest
        {
            TableName = table,
            Item = new()
            {
                [ExecutionAttributes.Id] = new() { S = id },
                [ExecutionAttributes.State] = new() { S = ExecutionAttributes.InProgress },
                [ExecutionAttributes.Owner] = new() { S = claim.Owner },
                [ExecutionAttributes.Fingerprint] = new() { S = claim.Fingerprint },
                [ExecutionAttributes.RequestId] = new() { S = claim.RequestId },
                [ExecutionAttributes.LeaseEnd] = Milliseconds(claim.LeaseEnd),
                [ExecutionAttributes.ExpiresAt] = Number(Instant.SecondsUp(claim.ExpiresAt)),
            },
            ConditionExpression = IsFree,
            ExpressionAttributeNames = new() { ["#id"] = ExecutionAttributes.Id, ["#expiresAt"] = ExecutionAttributes.ExpiresAt },
            ExpressionAttributeValues = new() { [":now"] = Number(claim.Now.ToUnixTimeSeconds()) },
            // What is replaced says whether somebody crashed, and what stands in the way says why: one round trip either way.
            ReturnValues = ReturnValue.ALL_OLD,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        if (claim.AfterCrash == AfterCrash.RunAgain)
        {
            put.ConditionExpression += " OR (#state = :inProgress AND #leaseEnd <= :nowMilliseconds AND #fingerprint = :fingerprint)";
            put.ExpressionAttributeNames["#state"] = ExecutionAttributes.State;
            put.ExpressionAttributeNames["#leaseEnd"] = ExecutionAttributes.LeaseEnd;
            put.ExpressionAttributeNames["#fingerprint"] = ExecutionAttributes.Fingerprint;
            put.ExpressionAttributeValues[":inProgress"] = new() { S = ExecutionAttributes.InProgress };
            put.ExpressionAttributeValues[":nowMilliseconds"] = Number(claim.Now.ToUnixTimeMilliseconds());
            put.ExpressionAttributeValues[":fingerprint"] = new() { S = claim.Fingerprint };
        }

        return put;
    }

    /// <summary>Completes the item if it is still this execution's.</summary>
    public static UpdateItemRequest Complete(string table, Execution execution, ReadOnlyMemory<byte> result)
    {
        var completion = CompletionIn(table, execution, result);
        return new()
        {
            TableName = completion.TableName,
            Key = completion.Key,
            ConditionExpression = completion.ConditionExpression,
            UpdateExpression = completion.UpdateExpression,
            ExpressionAttributeNames = completion.ExpressionAttributeNames,
            ExpressionAttributeValues = completion.ExpressionAttributeValues,
            ReturnValuesOnConditionCheckFailure = completion.ReturnValuesOnConditionCheckFailure,
        };
    }

    /// <summary>The same, as a part of a transaction.</summary>
    public static Update CompletionIn(string table, Execution execution, ReadOnlyMemory<byte> result)
    {
        var update = new Update
        {
            TableName = table,
            Key = Key(execution),
            ConditionExpression = IsMine,
            UpdateExpression = "SET #state = :completed REMOVE #leaseEnd",
            ExpressionAttributeNames = Mine(),
            ExpressionAttributeValues = MineValues(execution),
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        update.ExpressionAttributeNames["#leaseEnd"] = ExecutionAttributes.LeaseEnd;
        update.ExpressionAttributeValues[":completed"] = new() { S = ExecutionAttributes.Completed };
        if (!result.IsEmpty)
        {
            update.UpdateExpression = "SET #state = :completed, #result = :result REMOVE #leaseEnd";
            update.ExpressionAttributeNames["#result"] = ExecutionAttributes.Result;
            update.ExpressionAttributeValues[":result"] = new() { B = new MemoryStream(result.ToArray()) };
        }

        return update;
    }

    /// <summary>Ends the lease of the item if it is still this execution's, so that the next claim takes over at once.</summary>
    public static UpdateItemRequest EndLease(string table, Execution execution)
    {
        var update = new UpdateItemRequest
        {
            TableName = table,
            Key = Key(execution),
            ConditionExpression = IsMine,
            UpdateExpression = "SET #leaseEnd = :zero",
            ExpressionAttributeNames = Mine(),
            ExpressionAttributeValues = MineValues(execution),
        };
        update.ExpressionAttributeNames["#leaseEnd"] = ExecutionAttributes.LeaseEnd;
        update.ExpressionAttributeValues[":zero"] = Number(0);
        return update;
    }

    /// <summary>Deletes the item if it is still this execution's.</summary>
    public static DeleteItemRequest Release(string table, Execution execution) => new()
    {
        TableName = table,
        Key = Key(execution),
        ConditionExpression = IsMine,
        ExpressionAttributeNames = Mine(),
        ExpressionAttributeValues = MineValues(execution),
    };

    private static Dictionary<string, AttributeValue> Key(Execution execution) => new() { [ExecutionAttributes.Id] = new() { S = execution.Id } };

    private static Dictionary<string, string> Mine() => new() { ["#owner"] = ExecutionAttributes.Owner, ["#state"] = ExecutionAttributes.State };

    private static Dictionary<string, AttributeValue> MineValues(Execution execution) =>
        new() { [":owner"] = new() { S = execution.Owner }, [":inProgress"] = new() { S = ExecutionAttributes.InProgress } };

    private static AttributeValue Milliseconds(DateTimeOffset time) => Number(Instant.MillisecondsUp(time));

    private static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };
}
