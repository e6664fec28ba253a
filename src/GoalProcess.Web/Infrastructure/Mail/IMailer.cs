using MimeKit;

namespace GoalProcess.Web.Infrastructure.Mail;

/// <summary>Hands a message over.</summary>
public interface IMailer
{
    /// <summary>Returns when the receiver has taken it; a failure is an exception.</summary>
    Task SendAsync(MimeMessage message, CancellationToken ct);
}
