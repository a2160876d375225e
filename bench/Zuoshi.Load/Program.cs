using Zuoshi.Load;

switch (args)
{
    case ["delivery"]:
        await ManyItems.RunAsync();
        break;
    case ["outline"]:
        await ManyAnnotations.RunAsync();
        break;
    case ["public"]:
        await ManyReaders.RunAsync();
        break;
    case ["readers"]:
        await TenThousandReaders.RunAsync();
        break;
    default:
        Console.WriteLine("delivery: the board, the list and a unit's page with 100, 1,000 and 10,000 items, 20 reports each");
        Console.WriteLine("outline: reading, coverage and search of 400 clauses with 50, 500 and 5,000 annotations");
        Console.WriteLine("public: the public page under readers on 32 connections, beside a file of the same bytes");
        Console.WriteLine("readers: 10,000 readers at once, each from an address and a connection of its own, beside a file of the same bytes; and how soon they see a change");
        break;
}
