// A table's key is no property of its item.
// Caught by the synthesis:
// Test/Receipts:
//   - PartitionKey (Id) must be a serialized property of Receipt, or no item can be stored.

#if MISTAKE
var receipts = new ItemTable<Receipt>(stack, "Receipts");
#else
var receipts = new ItemTable<Receipt>(stack, "Receipts", new ItemTableProps { PartitionKey = nameof(Receipt.OrderId) });
#endif
