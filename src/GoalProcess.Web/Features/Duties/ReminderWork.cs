using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Demo;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Data.Reminders;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Processes.Duties;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Infrastructure.Mail;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Features.Duties;

/// <summary>
/// Reminds each person of what waits for it, 7 days and 1 day before it is needed, once each: one message with all that is new. Days are the
/// municipality's. Something that comes to light between the two days is told of at once, with the day it is needed.
/// </summary>
internal sealed class ReminderWork(
    GoalProcessDbContext db, FactsLoader loader, MunicipalityClock municipality, TimeProvider system, DutyWords words, MailWords mail,
    IStringLocalizer<ReminderTexts> texts, IOptions<DemoOptions> demo, IOptions<MailOptions> options) : IJobWork
{
    private const int Early = 7;
    private const int Last = 1;
    private const int ProcessesAtOnce = 10;
    private const int Shown = 30;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public JobKind Kind => JobKind.Reminders;

    // the demo's clock moves by leaps
    public DateTimeOffset? NextAfter(DateTimeOffset now) => now + (demo.Value.IsOn ? Minute : Hour);

    public DateTimeOffset? FirstAt(DateTimeOffset now) => now;

    // a demo that is being built is half there; and what nobody can be sent is not to be sent late, when mail is turned on
    public async ValueTask<bool> HasWorkAsync(CancellationToken ct) =>
        !options.Value.IsOff && !(demo.Value.IsOn && await db.Set<DemoClock>().AnyAsync(clock => clock.BuildingSince != null, ct));

    /// <returns>How many persons were reminded.</returns>
    public async Task<int> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var now = await municipality.NowAsync(ct);
        var today = DateOnly.FromDateTime(now);
        // whoever has not come in yet has an invitation to think of first; the accounts of a demonstration have no passwords, nor has who comes by the identity provider
        var own = demo.Value.IsOn;
        var people = (await db.Users.AsNoTracking().Include(user => user.Grants).Where(user => !user.RemindersOff && user.Email != null && (user.PasswordHash != null || user.ProviderLinkedAt != null || own)).OrderBy(user => user.Id).ToListAsync(ct))
            .Where(user => !ClosedAccount.Is(user.LockoutEnd, system.GetUtcNow())).ToList();
        var processes = await db.Processes.AsNoTracking().IgnoreAutoIncludes().Where(process => process.ClosedOn == null).OrderBy(process => process.Number)
            .Select(process => new Named(process.Id, process.NameSv, process.NameEn)).ToListAsync(ct);
        var waiting = people.ToDictionary(person => person.Id, _ => new List<Due>());
        progress.Begin(processes.Count + people.Count);

        foreach (var chunk in processes.Chunk(ProcessesAtOnce))
        {
            foreach (var weighing in await loader.WeighAsync([.. chunk.Select(process => process.Id)], now, ct))
            {
                var (facts, duties) = (weighing.Facts, weighing.Duties);
                var name = chunk.Single(process => process.Id == facts.Process.Id);
                var laws = Laws(facts, weighing.Plan);

                foreach (var person in people)
                {
                    var actor = new Actor(person.Id, person.DisplayName, [.. person.Grants.Select(grant => grant.ToGrant())]);

                    if (actor.May(Permission.Read, facts.Process.Id))
                    {
                        waiting[person.Id].AddRange(duties.Of(actor).Where(duty => IsNear(duty.By, today)).Select(duty => new Due(duty, facts, name)));
                        waiting[person.Id].AddRange(laws.Where(law => IsNear(law.Mark!.Day, today) && actor.May(Permission.EditProcess, facts.Process.Id)).Select(law => law with { Name = name }));
                    }
                }

                progress.Add();
            }
        }

        var reminded = 0;

        foreach (var person in people)
        {
            ct.ThrowIfCancellationRequested();
            reminded += await RemindAsync(person, waiting[person.Id], today, ct) ? 1 : 0;
            progress.Add();
        }

        return reminded;
    }

    private static bool IsNear(DateOnly? day, DateOnly today) => day >= today && day <= today.AddDays(Early);

    /// <summary>The days the law sets for the budget; of the notice the secretary is told with the summons.</summary>
    private static List<Due> Laws(Facts facts, PlanView plan) =>
    [
        .. from status in plan.Steps
           where status.IsOpen
           from mark in StatutoryMark.Of(facts, status.Step, status.Step.End)
           where mark.Kind is StatutoryMarkKind.BudgetProposed or StatutoryMarkKind.BudgetPublished or StatutoryMarkKind.BudgetDecided
           select new Due(null, facts, null!) { Mark = mark, Step = status.Step },
    ];

    /// <summary>What has not been told of, and the message about it, in one save: either both stand or none.</summary>
    private async Task<bool> RemindAsync(User person, List<Due> waiting, DateOnly today, CancellationToken ct)
    {
        if (waiting.Count == 0)
        {
            return false;
        }

        var told = (await db.Reminders.AsNoTracking().Where(reminder => reminder.UserId == person.Id && reminder.Day >= today)
            .Select(reminder => new { reminder.Thing, reminder.Day, reminder.DaysBefore }).ToListAsync(ct))
            .Select(reminder => (reminder.Thing, reminder.Day, reminder.DaysBefore)).ToHashSet();
        var fresh = waiting.GroupBy(due => (due.Thing, due.Day, Before: due.Day <= today.AddDays(Last) ? Last : Early)).Where(group => !told.Contains(group.Key))
            .OrderBy(group => group.Key.Day).ToList();

        if (fresh.Count == 0)
        {
            return false;
        }

        db.AddRange(fresh.Select(group => new Reminder(person.Id, group.Key.Thing, group.Key.Day, group.Key.Before)));
        using (mail.InLanguageOf(person.Language))
        {
            db.Add(new OutboxMessage(
                $"Reminder:{person.Id}:{Content.HashOf(string.Join('|', fresh.Select(group => $"{group.Key}")))}", person.Id, Subject(fresh.Count, fresh[0].Key.Day), Body(fresh),
                system.GetUtcNow()));
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException met) when (met.IsAlreadyThere())
        {
            // an instance that had lost its lease without knowing was first
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private string Subject(int count, DateOnly first) => Plain(count == 1 ? texts["Subject.One", first.Written()] : texts["Subject", count, first.Written()]);

    private string Body(IReadOnlyList<IGrouping<(string, DateOnly Day, int), Due>> fresh)
    {
        var lines = new List<string> { texts["Lead"], "" };

        foreach (var group in fresh.Take(Shown))
        {
            var (text, address) = Row(group.First(), group.Count());
            lines.Add($"- {Plain(text)}");
            lines.AddRange(mail.Link(address).Select(link => $"  {link}"));
        }

        if (fresh.Count > Shown)
        {
            lines.Add(texts["More", fresh.Count - Shown]);
        }

        return string.Join('\n', [.. lines, "", texts["Foot"], .. mail.Link("/konto/paminnelser")]);
    }

    private (string Text, string Address) Row(Due due, int count)
    {
        var process = Language.Choose(due.Name.NameSv, due.Name.NameEn);
        var number = due.Facts.Process.Number;

        if (due.Mark is { } mark)
        {
            var title = Language.Choose(due.Step!.TitleSv, due.Step.TitleEn);
            return (texts["Row", texts[$"Law.{mark.Kind}"], title, due.Day.Written(), process], $"~/processer/{number}/steg/{due.Step.Number}");
        }

        var row = words.Mine(due.Duty!, due.Facts, process);

        return due.Duty is { Kind: DutyKind.Mend, Step: { } step } && count > 1
            ? (texts["Row", texts["Mend.Many", count], Language.Choose(step.TitleSv, step.TitleEn), due.Day.Written(), process], $"~/processer/{number}/steg/{step.Number}")
            : (row.Title.Length > 0 ? texts["Row", row.Text, row.Title, due.Day.Written(), process] : texts["Row.Bare", row.Text.TrimEnd('.'), due.Day.Written(), process], row.Address);
    }

    // one thing is one line, whatever someone wrote in its name
    private static string Plain(string text) => string.Concat(text.Select(letter => letter == '\u00a0' || char.IsControl(letter) ? ' ' : letter)).Replace("\u00ad", "", StringComparison.Ordinal);

    private sealed record Named(Guid Id, string NameSv, string NameEn);

    /// <summary>Something that waits: a duty, or a day the law sets for a step.</summary>
    private sealed record Due(Duty? Duty, Facts Facts, Named Name)
    {
        public StatutoryMark? Mark { get; init; }

        public StepFacts? Step { get; init; }

        public DateOnly Day => Mark?.Day ?? Duty!.By!.Value;

        /// <summary>The same thing has the same sum next time; what is to be mended for one step is one thing, and so is a meeting's summons.</summary>
        public string Thing => Content.HashOf(Mark is { } mark ? $"{mark.Kind}:{Step!.Id}" : Duty switch
        {
            { Kind: DutyKind.Mend, Step: { } step } => $"{Duty.Kind}:{step.Id}",
            { Kind: DutyKind.SendSummons, Item: { } item } => $"{Duty.Kind}:{item.MeetingId}",
            { Item: { } item } => $"{Duty.Kind}:{item.Id}",
            _ => $"{Duty!.Kind}:{Duty.Subject.Id}:{Duty.Body?.Id}:{Duty.Found?.Rule.Id}",
        });
    }
}
