using GoalProcess.Data;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Workflow;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GoalProcess.Web.Infrastructure.Mail;

/// <summary>
/// Sends what stands in the outbox: each at least once. One that was sent just before its instance was killed is sent again, with the same identity.
/// The log and the reasons hold no address and no name.
/// </summary>
internal sealed class OutboxWork(
    GoalProcessDbContext db, IMailer mailer, IOptions<MailOptions> options, MunicipalityMemory municipality, IOptions<JobOptions> jobs, TimeProvider clock, ILogger<OutboxWork> log) : IJobWork
{
    /// <summary>How many times a message is tried.</summary>
    public const int MaxAttempts = 6;

    private const int AtOnce = 200;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);
    private const int WaitGrows = 5;

    public JobKind Kind => JobKind.OutboxSending;

    public DateTimeOffset? NextAfter(DateTimeOffset now) => now + TimeSpan.FromSeconds(jobs.Value.TickSeconds);

    public DateTimeOffset? FirstAt(DateTimeOffset now) => now;

    public async ValueTask<bool> HasWorkAsync(CancellationToken ct) => await Due().AnyAsync(ct);

    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var due = await Due().AsNoTracking().OrderBy(message => message.Id).Take(AtOnce).ToListAsync(ct);
        progress.Begin(due.Count);
        var sent = 0;

        foreach (var message in due)
        {
            ct.ThrowIfCancellationRequested();
            sent += await SendAsync(message, ct) ? 1 : 0;
            progress.Add();
        }

        return sent;
    }

    /// <summary>How long after an attempt the next is made: 1 and 5 minutes, then 25, about 2 hours, and 10.</summary>
    internal static TimeSpan WaitAfter(int attempts) => TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks * (long)Math.Pow(WaitGrows, attempts - 1)));

    private IQueryable<OutboxMessage> Due()
    {
        var now = clock.GetUtcNow();
        return db.OutboxMessages.Where(message => message.NextAttemptAt <= now);
    }

    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (options.Value.IsOff)
        {
            await GiveUpAsync(message, "MailIsOff", ct);
            return false;
        }

        var to = await db.Users.AsNoTracking().Where(user => user.Id == message.UserId).Select(user => new { user.Email, user.DisplayName, user.LockoutEnd }).SingleAsync(ct);

        if (string.IsNullOrEmpty(to.Email) || ClosedAccount.Is(to.LockoutEnd, clock.GetUtcNow()))
        {
            await GiveUpAsync(message, "NoAddress", ct);
            return false;
        }

        var attempts = message.Attempts + 1;
        await One(message).ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, attempts), ct);

        try
        {
            using var mail = Mail(message, to.DisplayName, to.Email);
            await mailer.SendAsync(mail, ct);
            var now = clock.GetUtcNow();
            await One(message).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.SentAt, now).SetProperty(row => row.NextAttemptAt, (DateTimeOffset?)null).SetProperty(row => row.Reason, (string?)null),
                CancellationToken.None);
            return true;
        }
#pragma warning disable CA1031 // whatever the way of sending dies of, the message waits and the others go on
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await LaterAsync(message, attempts, ReasonOf(failure), ct);
            return false;
        }
    }

    private MimeMessage Mail(OutboxMessage message, string name, string address)
    {
        var from = options.Value.From is { Length: > 0 } sender ? sender : municipality.Current.Email;
        var mail = new MimeMessage(
            [new MailboxAddress(municipality.Current.Name, from)], [new MailboxAddress(name, address)], message.Subject, new TextPart("plain") { Text = message.Body, ContentTransferEncoding = ContentEncoding.QuotedPrintable })
        {
            MessageId = $"{message.Id:N}@{from.Split('@')[^1]}",
            Date = message.CreatedAt,
        };
        // no machine answers a machine
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    private async Task LaterAsync(OutboxMessage message, int attempts, string reason, CancellationToken ct)
    {
        log.LogWarning("Message {MessageId} was not sent, attempt {Attempt}: {Reason}", message.Id, attempts, reason);

        if (attempts >= MaxAttempts)
        {
            await GiveUpAsync(message, reason, ct);
            return;
        }

        var next = clock.GetUtcNow() + WaitAfter(attempts);
        await One(message).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, next).SetProperty(row => row.Reason, reason), ct);
    }

    private Task<int> GiveUpAsync(OutboxMessage message, string reason, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return One(message).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.GivenUpAt, now).SetProperty(row => row.NextAttemptAt, (DateTimeOffset?)null).SetProperty(row => row.Reason, reason), ct);
    }

    private IQueryable<OutboxMessage> One(OutboxMessage message) => db.OutboxMessages.Where(row => row.Id == message.Id);

    // a server's own words may hold the address it refused
    private static string ReasonOf(Exception failure) => failure switch
    {
        SmtpCommandException command => $"SMTP {(int)command.StatusCode} {command.ErrorCode}",
        AuthenticationException => "SMTP sign-in refused",
        System.Net.Sockets.SocketException socket => $"Socket {socket.SocketErrorCode}",
        _ => failure.GetType().Name,
    };
}
