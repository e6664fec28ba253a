using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Infrastructure.Jobs;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GoalProcess.Web.Tests.Features.Duties;

/// <summary>Reminders by e-mail in the memo's process: seven days and one day before, once each, in one's own language, and only to those who want them.</summary>
public sealed class ReminderTests
{
    private const string Secretary = "maria@lindakra.example";
    private const string Representative = "fatima@lindakra.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secretary_is_told_of_the_summons_seven_days_and_one_day_before_and_once_each()
    {
        await using var app = await StartAsync();
        await MoveAsync(app, new DateOnly(2019, 4, 1));
        Assert.DoesNotContain(await app.RemindAsync(), mail => IsTo(mail, Secretary) && IsOfSummons(mail));

        await MoveAsync(app, new DateOnly(2019, 4, 2));
        var early = Assert.Single(await app.RemindAsync(), mail => IsTo(mail, Secretary));
        Assert.True(IsOfSummons(early), early.TextBody);
        Assert.Contains("Senast 9 april 2019", early.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://mal.lindakra.example/organ/ksau/sammantraden/", early.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://mal.lindakra.example/konto/paminnelser", early.TextBody, StringComparison.Ordinal);
        Assert.Empty(await app.RemindAsync());

        await MoveAsync(app, new DateOnly(2019, 4, 7));
        Assert.DoesNotContain(await app.RemindAsync(), mail => IsTo(mail, Secretary) && IsOfSummons(mail));

        await MoveAsync(app, new DateOnly(2019, 4, 8));
        Assert.Contains(await app.RemindAsync(), mail => IsTo(mail, Secretary) && IsOfSummons(mail));
        Assert.Empty(await app.RemindAsync());

        // each thing once for each of the two days, whatever the machine has been through
        Assert.Empty(await app.ReadAsync(db => db.Reminders.GroupBy(one => new { one.UserId, one.Thing, one.Day, one.DaysBefore }).Where(group => group.Count() > 1).Select(group => group.Key).ToListAsync(Ct)));
        Assert.Equal([1, 7], await app.ReadAsync(db => db.Reminders.Select(one => one.DaysBefore).Distinct().Order().ToListAsync(Ct)));
    }

    [Fact]
    public async Task Whoever_turns_it_off_gets_none_and_whoever_reads_English_is_written_to_in_English()
    {
        await using var app = await StartAsync();
        var official = await app.SignInAsync(Role.Official);
        var address = await app.ReadAsync(db => db.Users.Where(user => user.Email!.StartsWith("person")).Select(user => user.Email).SingleAsync(Ct));
        Assert.Equal(302, (await ChooseAsync(official, "ja", "en")).Status);
        Assert.Contains("checked", (await official.GetAsync("/konto/paminnelser")).Document.QuerySelector("input[value=en]")!.OuterHtml, StringComparison.Ordinal);
        await app.ReadAsync(db => db.Users.Where(user => user.Email == Secretary).ExecuteUpdateAsync(set => set.SetProperty(user => user.RemindersOff, true), Ct));
        await MoveAsync(app, new DateOnly(2019, 4, 3));

        var sent = await app.RemindAsync();
        Assert.DoesNotContain(sent, mail => IsTo(mail, Secretary));
        var english = Assert.Single(sent, mail => IsTo(mail, address!));
        Assert.Contains("one thing to do by 10 April 2019", english.Subject, StringComparison.Ordinal);
        Assert.Contains("This waits for you:", english.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://mal.lindakra.example/en/processer/", english.TextBody, StringComparison.Ordinal);
        Assert.Contains(sent, mail => IsTo(mail, "karin@lindakra.example") && mail.TextBody!.Contains("Det här väntar på dig:", StringComparison.Ordinal));
        // those who only read wait for nothing
        Assert.DoesNotContain(sent, mail => IsTo(mail, "eva@lindakra.example") || IsTo(mail, "per@lindakra.example") || IsTo(mail, "nils@lindakra.example"));

        Assert.Equal(302, (await ChooseAsync(official, "nej", "en")).Status);
        await MoveAsync(app, new DateOnly(2019, 5, 7));
        Assert.DoesNotContain(await app.RemindAsync(), mail => IsTo(mail, address!));
    }

    [Fact]
    public async Task A_board_is_told_of_the_consultation_it_is_to_answer_and_no_longer_when_it_has()
    {
        await using var app = await StartAsync();
        var official = await app.SignInAsync(Role.Official);
        var boards = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "BUN" || body.Code == "SN").OrderBy(body => body.Code).Select(body => body.Id).ToListAsync(Ct));
        var representative = await app.AddPersonAsync(Grant.AtBody(Role.BoardRepresentative, boards[1]));
        Assert.Equal(302, (await official.SubmitAsync(
            await official.GetAsync("/processer/1/remisser/ny"), "[data-testid=consultation-form]",
            [("Title", "Hur bidrar ni?"), ("Question", "Hur bidrar ni?"), ("AnswerBy", "2019-05-10"), ("StepNumber", ""), .. boards.Select(board => ("Recipients", (string?)$"{board}"))])).Status);
        Assert.Equal(302, (await official.SubmitAsync(await official.GetAsync("/processer/1/remisser/1"), "[data-testid=dispatch]", ("Dispatch.On", "2019-03-27"))).Status);

        await MoveAsync(app, new DateOnly(2019, 5, 3));
        var early = await app.RemindAsync();
        foreach (var address in new[] { Representative, representative.Email! })
        {
            var mail = Assert.Single(early, mail => IsTo(mail, address));
            Assert.Contains("10 maj 2019", mail.Subject, StringComparison.Ordinal);
            Assert.Contains("https://mal.lindakra.example/processer/1/remisser/1", mail.TextBody, StringComparison.Ordinal);
        }

        Assert.Equal(302, (await official.SubmitAsync(await official.GetAsync("/processer/1/remisser/1/svar/bun"), "[data-testid=answer-form]", ("Answer", "Vi bidrar."), ("ReceivedOn", "2019-05-03"))).Status);
        await MoveAsync(app, new DateOnly(2019, 5, 9));
        var last = await app.RemindAsync();
        Assert.DoesNotContain(last, mail => IsTo(mail, Representative));
        Assert.Contains(last, mail => IsTo(mail, representative.Email!));
    }

    [Fact]
    public async Task Seven_days_and_one_day_are_counted_in_days_also_where_summer_time_begins_between()
    {
        // the night to 31 March 2019 has no hour between two and three
        await using var app = await StartAsync();
        var official = await app.SignInAsync(Role.Official);
        var board = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "SN").Select(body => body.Id).SingleAsync(Ct));
        var representative = await app.AddPersonAsync(Grant.AtBody(Role.BoardRepresentative, board));
        Assert.Equal(302, (await official.SubmitAsync(
            await official.GetAsync("/processer/1/remisser/ny"), "[data-testid=consultation-form]",
            ("Title", "Kort"), ("Question", "Hur bidrar ni?"), ("AnswerBy", "2019-04-05"), ("StepNumber", ""), ("Recipients", $"{board}"))).Status);
        Assert.Equal(302, (await official.SubmitAsync(await official.GetAsync("/processer/1/remisser/1"), "[data-testid=dispatch]", ("Dispatch.On", "2019-03-27"))).Status);
        var told = new List<DateOnly>();

        for (var day = new DateOnly(2019, 3, 28); day < new DateOnly(2019, 4, 6); day = day.AddDays(1))
        {
            await MoveAsync(app, day);
            told.AddRange((await app.RemindAsync()).Where(mail => IsTo(mail, representative.Email!)).Select(_ => day));
        }

        Assert.Equal([new DateOnly(2019, 3, 29), new DateOnly(2019, 4, 4)], told);
    }

    [Fact]
    public async Task Who_comes_by_the_identity_provider_and_has_no_password_is_reminded_too()
    {
        await using var app = await StartAsync();
        var tied = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        await app.ReadAsync(db => db.Users.Where(user => user.Id == tied.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null).SetProperty(user => user.ProviderLinkedAt, DateTimeOffset.UnixEpoch), Ct));
        await MoveAsync(app, new DateOnly(2019, 4, 3));

        Assert.Contains(await app.RemindAsync(), mail => IsTo(mail, tied.Email!));
    }

    [Fact]
    public async Task The_official_is_told_of_the_days_that_the_law_sets()
    {
        await using var app = await StartAsync();
        await MoveAsync(app, new DateOnly(2019, 10, 24));

        var mail = Assert.Single(await app.RemindAsync(), mail => IsTo(mail, "karin@lindakra.example"));

        Assert.Contains("Sista dag enligt lag för förslag till budget: KS: förslag till programbudget inkl. nämndmål 2020. Senast 31 oktober 2019. Mål för ny mandatperiod", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("..", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_is_none_is_refused_at_the_field_and_the_change_stands_in_the_record()
    {
        await using var app = await StartAsync();
        var official = await app.SignInAsync(Role.Official);
        var refused = await ChooseAsync(official, "kanske", "xx");
        Assert.Equal((422, 2), (refused.Status, refused.Errors.Count));

        await ChooseAsync(official, "nej", "sv");

        var person = await app.ReadAsync(db => db.Users.Where(user => user.Email!.StartsWith("person")).Select(user => user.Id).SingleAsync(Ct));
        var entry = await app.ReadAsync(db => db.AuditEntries.SingleAsync(one => one.SubjectId == person && one.Act == AccountActs.ChooseReminders, Ct));
        Assert.Equal(person, entry.UserId);
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/anvandare/{person}");
        Assert.Contains("Påminnelserna ändrades", page.Html, StringComparison.Ordinal);
        Assert.Contains("Vill inte bli påmind", page.Html, StringComparison.Ordinal);
    }

    private static async Task<MailApp> StartAsync()
    {
        var app = new MailApp();
        await app.InitializeAsync();
        return app;
    }

    private static async Task<Page> ChooseAsync(Visitor visitor, string wanted, string language) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/konto/paminnelser"), "[data-testid=reminders]", ("Wanted", wanted), ("Language", language));

    private static async Task MoveAsync(MailApp app, DateOnly day) => Assert.True(await app.Services.GetRequiredService<DemoService>().MoveToAsync(day, Ct));

    private static bool IsTo(MimeMessage mail, string address) => mail.To.Mailboxes.Single().Address == address;

    private static bool IsOfSummons(MimeMessage mail) => mail.TextBody!.Contains("10 april 2019", StringComparison.Ordinal) && mail.TextBody!.Contains("/sammantraden/", StringComparison.Ordinal);
}
