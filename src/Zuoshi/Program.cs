using System.CommandLine;
using Zuoshi.Cli;

// Chinese in and out whatever the console's own code page.
Console.OutputEncoding = System.Text.Encoding.UTF8;

var root = new RootCommand("做实：从通知到落实");
ServeCommand.AddTo(root);
root.Subcommands.Add(NoticeCommand.Create());
root.Subcommands.Add(OutlineCommand.Create());
root.Subcommands.Add(OpinionsCommand.Create());
root.Subcommands.Add(ListsCommand.Create());
root.Subcommands.Add(GongwenCommand.Create());
root.Subcommands.Add(TokenCommand.Create());
root.Subcommands.Add(AuditCommand.Create());
root.Subcommands.Add(BackupCommand.CreateBackup());
root.Subcommands.Add(BackupCommand.CreateRestore());
root.Subcommands.Add(DoctorCommand.Create());
root.Subcommands.Add(UserCommand.Create());
return await root.Parse(args).InvokeAsync();
