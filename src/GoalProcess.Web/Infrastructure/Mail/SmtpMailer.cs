using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GoalProcess.Web.Infrastructure.Mail;

/// <summary>Hands messages to an SMTP server, one connection a message: they are few.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer
{
    private const int TimeoutMilliseconds = 30_000;

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        var mail = options.Value;
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        await client.ConnectAsync(mail.Host!, mail.Port, Security(mail.Tls), ct);

        if (!string.IsNullOrEmpty(mail.User))
        {
            await client.AuthenticateAsync(mail.User, mail.Password ?? "", ct);
        }

        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private static SecureSocketOptions Security(MailTls tls) => tls switch
    {
        MailTls.StartTls => SecureSocketOptions.StartTls,
        MailTls.OnConnect => SecureSocketOptions.SslOnConnect,
        MailTls.None => SecureSocketOptions.None,
    };
}
