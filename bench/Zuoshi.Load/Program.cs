using Zuoshi.Load;

switch (args)
{
    case ["delivery"]:
        await ManyItems.RunAsync();
        break;
    default:
        Console.WriteLine("delivery: the board, the list and a unit's page with 100, 1,000 and 10,000 items, 20 reports each");
        break;
}
