using Microsoft.Extensions.Options;
using MimeKit;

namespace GoalProcess.Web.Infrastructure.Mail;

/// <summary>Lays each message in a folder as a file that mail programs open: for demonstrations and for looking at what would be sent.</summary>
internal sealed class FolderMailer(IOptions<MailOptions> options) : IMailer
{
    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(options.Value.Folder!).FullName;
        var half = Path.Combine(folder, $"{Guid.CreateVersion7():N}.half");

        await using (var file = File.Create(half))
        {
            await message.WriteToAsync(file, ct);
        }

        // the same message sent again takes the place of the first
        File.Move(half, Path.Combine(folder, $"{message.MessageId!.Split('@')[0]}.eml"), overwrite: true);
    }
}
