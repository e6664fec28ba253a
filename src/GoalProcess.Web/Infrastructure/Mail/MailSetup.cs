using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Workflow;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Mail;

/// <summary>Messages by SMTP, or as files in a folder, or not at all.</summary>
public static class MailSetup
{
    private const string DemoFolder = "mail";

    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section)
            .PostConfigure<IOptions<DemoOptions>>((mail, demo) =>
            {
                if (demo.Value.IsOn && mail.IsOff)
                {
                    mail.Folder = DemoFolder;
                }
            })
            .Validate(mail => string.IsNullOrEmpty(mail.Host) || !string.IsNullOrEmpty(mail.From), "Mail:From, the sender's address, is needed with Mail:Host.")
            .ValidateOnStart();
        builder.Services.AddSingleton<SmtpMailer>();
        builder.Services.AddSingleton<FolderMailer>();
        builder.Services.AddSingleton<IMailer>(services => string.IsNullOrEmpty(services.GetRequiredService<IOptions<MailOptions>>().Value.Host)
            ? services.GetRequiredService<FolderMailer>()
            : services.GetRequiredService<SmtpMailer>());
        builder.Services.AddSingleton<MailWords>();
        builder.Services.AddScoped<IJobWork, OutboxWork>();
    }
}
