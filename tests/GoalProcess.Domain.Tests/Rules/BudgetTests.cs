using System.Globalization;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>budget.time and budget.newcouncil: Kommunallagen 11:8, 11:10–11 and 8:14.</summary>
public sealed class BudgetTests
{
    private readonly Town _town = new();
    private readonly Matter _budget;

    public BudgetTests() =>
        _budget = _town.Open(MatterSubject.ProgrammeBudget, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));

    [Theory]
    [InlineData("2019-10-31", false, "")]
    [InlineData("2019-11-01", false, "proposedLate")]
    [InlineData("2019-11-30", true, "taxRateNotProposed")]
    [InlineData("2019-12-01", true, "proposedLate taxRateNotProposed")]
    public void The_executive_board_proposes_by_October_with_special_reasons_by_November(string day, bool specialReasons, string flags)
    {
        Note(specialReasons);
        var assessment = _town.Try(Proposal(day));

        Assert.True(assessment.GoesThrough);
        Assert.Equal(flags, Flagged(assessment));
    }

    [Theory]
    [InlineData("2019-11-30", false, "")]
    [InlineData("2019-12-02", false, "decidedLate")]
    [InlineData("2019-12-31", true, "taxRateNotDecided")]
    public void The_council_decides_by_November_with_special_reasons_by_December(string day, bool specialReasons, string flags)
    {
        _town.Do(Proposal("2019-10-30"));
        Note(specialReasons, new DateOnly(2019, 11, 1));
        var assessment = _town.Try(Adoption(day));

        Assert.True(assessment.GoesThrough);
        Assert.Equal(flags, Flagged(assessment));
    }

    [Fact]
    public void A_budget_that_slips_past_New_Year_is_late_by_the_days_of_the_year_before()
    {
        var proposal = _town.Do(Proposal("2020-01-08"));
        Assert.Equal(["proposedLate 2019-10-31"], Days(proposal));

        Note(true, new DateOnly(2020, 1, 7));
        var adoption = _town.Do(Adoption("2020-01-27"));
        Assert.Equal(["decidedLate 2019-12-31", "taxRateNotDecided 2019-11-30"], Days(adoption).Take(2));

        static IEnumerable<string> Days(Assessment assessment) => assessment.Flags.Single().Findings.Select(finding => $"{finding.Key} {finding.Args[0]}");
    }

    [Fact]
    public void A_passed_deadline_goes_through_and_stays_on_record()
    {
        _town.Do(Proposal("2019-10-30"));
        _town.Do(Adoption("2019-12-02"));

        var flag = Assert.Single(_town.Decisions[^1].Flags);
        Assert.Equal("budget.time", flag.RuleId);
        Assert.Equal(["decidedLate", "notPublished"], flag.Findings.Select(finding => finding.Key));
        Assert.Equal("2019-11-30", flag.Findings[0].Args[0]);
        Assert.False(_town.Decisions[^1].IsIrregular);
    }

    [Fact]
    public void With_the_tax_rate_in_time_special_reasons_are_flagged_for_nothing()
    {
        _town.Do(new NoteBudgetFacts(
            _town.Process.Id, _budget.Id, null, new DateOnly(2019, 12, 1), "Skatteunderlaget kom sent", new DateOnly(2019, 10, 30), new DateOnly(2019, 11, 25)));

        Assert.Equal("", Flagged(_town.Do(Proposal("2019-11-20"))));
        Assert.Equal("", Flagged(_town.Do(Adoption("2019-12-16"))));
    }

    [Theory]
    [InlineData("2019-11-18", "")]
    [InlineData("2019-11-19", "notPublished")]
    public void The_proposal_is_on_the_website_from_the_notice_a_week_before(string published, string flags)
    {
        _town.Do(Proposal("2019-10-30"));
        Note(false, Day(published));

        Assert.Equal(flags, Flagged(_town.Do(Adoption("2019-11-25"))));
    }

    [Theory]
    [InlineData("2022-09-26", false)]
    [InlineData("2022-10-14", false)]
    [InlineData("2022-11-28", true)]
    [InlineData("2021-09-27", true)]
    public void In_an_election_year_the_newly_elected_council_adopts_the_budget(string day, bool goes)
    {
        _town.Do(Proposal(Day(day).AddDays(-7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Note(false, Day(day).AddDays(-7));
        var assessment = _town.Try(Adoption(day));

        Assert.Equal(goes, assessment.GoesThrough);

        if (!goes)
        {
            AssertRefused(assessment, ("budget.newcouncil", "oldCouncil", _town.Council.Id));
        }
    }

    [Fact]
    public void The_councils_own_mandate_says_when_it_is_new()
    {
        _town.Council.AddMandate(new DateOnly(2022, 11, 1), new DateOnly(2026, 10, 14), 41);
        _town.Do(Proposal("2022-10-20"));

        AssertRefused(_town.Try(Adoption("2022-10-24")), ("budget.newcouncil", "oldCouncil", _town.Council.Id));
        Assert.True(_town.Try(Adoption("2022-11-28")).GoesThrough);
    }

    [Fact]
    public void The_last_days_for_proposal_tax_rate_decision_and_publication_are_named()
    {
        Note(specialReasons: true);
        var proposal = _town.Do(Proposal("2019-12-01"));
        AssertFlagged(proposal, ("proposedLate", "2019-11-30"), ("taxRateNotProposed", "2019-10-31"));

        var adoption = _town.Do(Adoption("2019-12-31"));
        AssertFlagged(adoption, ("taxRateNotDecided", "2019-11-30"), ("notPublished", "2019-12-24"));
    }

    [Fact]
    public void A_decision_the_day_after_November_is_late_by_Novembers_last_day()
    {
        _town.Do(Proposal("2019-10-31"));
        Note(false, new DateOnly(2019, 11, 1));

        AssertFlagged(_town.Do(Adoption("2019-12-01")), ("decidedLate", "2019-11-30"));
    }

    [Theory]
    [InlineData("2019-10-31", "2019-11-30", "", "")]
    [InlineData("2019-11-01", "2019-12-01", "taxRateNotProposed", "taxRateNotDecided")]
    public void The_tax_rate_is_in_time_to_its_very_last_day(string proposed, string decided, string atProposal, string atDecision)
    {
        _town.Do(new NoteBudgetFacts(_town.Process.Id, _budget.Id, null, new DateOnly(2019, 12, 1), "Skatteunderlaget kom sent", Day(proposed), Day(decided)));

        Assert.Equal(atProposal, Flagged(_town.Do(Proposal("2019-11-20"))));
        Assert.Equal(atDecision, Flagged(_town.Do(Adoption("2019-12-16"))));
    }

    [Fact]
    public void Only_the_executive_boards_proposal_and_the_adoption_have_their_days()
    {
        var matter = _town.Open(
            MatterSubject.ProgrammeBudget, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));

        Assert.Empty(_town.Do(Say(_town.Committee, matter, "2019-12-02", new PointDraft(PointKind.Proposes, MatterSubject.ProgrammeBudget, ToBodyId: _town.Board.Id))).Flags);
        Assert.Empty(_town.Do(Say(_town.Board, matter, "2019-12-03", new PointDraft(PointKind.Tables, MatterSubject.ProgrammeBudget))).Flags);
        Assert.Empty(_town.Do(Say(_town.Council, matter, "2019-12-04", new PointDraft(PointKind.Tables, MatterSubject.ProgrammeBudget))).Flags);
    }

    [Fact]
    public void Their_days_hold_whatever_else_the_body_says()
    {
        var note = new PointDraft(PointKind.Notes, MatterSubject.ProgrammeBudget);
        var (proposal, adoption) = (Proposal("2019-11-01"), Adoption("2019-12-02"));

        Assert.Equal("proposedLate", Flagged(_town.Do(proposal with { Points = [note, .. proposal.Points] })));
        Assert.Equal("decidedLate notPublished", Flagged(_town.Do(adoption with { Points = [note, .. adoption.Points] })));
    }

    [Fact]
    public void From_the_fifteenth_of_October_the_newly_elected_council_adopts()
    {
        _town.Do(Proposal("2022-10-10"));
        var early = Adoption("2022-10-14");
        var note = new PointDraft(PointKind.Notes, MatterSubject.ProgrammeBudget);

        Assert.Equal([OldCouncil("2022-10-15")], FindingsOf(_town.Try(early with { Points = [note, .. early.Points] })));
        Assert.True(_town.Try(Adoption("2022-10-15")).GoesThrough);
    }

    [Fact]
    public void From_the_first_day_of_its_own_mandate_when_that_is_another()
    {
        _town.Council.AddMandate(new DateOnly(2022, 11, 1), new DateOnly(2026, 10, 14), 41);
        _town.Do(Proposal("2022-10-20"));

        Assert.Equal([OldCouncil("2022-11-01")], FindingsOf(_town.Try(Adoption("2022-10-31"))));
        Assert.True(_town.Try(Adoption("2022-11-01")).GoesThrough);
    }

    [Fact]
    public void The_outgoing_council_tables_the_budget_and_adopts_other_things()
    {
        Assert.True(_town.Try(Say(_town.Council, _budget, "2022-09-26", new PointDraft(PointKind.Tables, MatterSubject.ProgrammeBudget))).GoesThrough);

        var dispatch = _town.Open(MatterSubject.Dispatch, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        _town.Do(Say(_town.Board, dispatch, "2022-09-27", new PointDraft(PointKind.Proposes, MatterSubject.Dispatch, ToBodyId: _town.Council.Id)));
        Assert.True(_town.Try(Say(_town.Council, dispatch, "2022-09-28", new PointDraft(PointKind.Decides, MatterSubject.Dispatch, Settlement.Adopts))).GoesThrough);
    }

    private Finding OldCouncil(string newSince) => Finding.Of(_town.Facts.Body(_town.Council.Id)!.Ref, "oldCouncil", newSince);

    private void AssertFlagged(Assessment assessment, params (string Key, string Day)[] expected)
    {
        var flag = Assert.Single(assessment.Flags);
        Assert.Equal(BudgetRules.Time, flag.Rule);
        Assert.Equal(expected.Select(each => Finding.Of(_town.Facts.Matter(_budget.Id)!.Ref, each.Key, each.Day)), flag.Findings);
    }

    private RecordDecision Say(GoverningBody body, Matter matter, string day, PointDraft point) =>
        _town.Answer(body, matter, Day(day).ToDateTime(new TimeOnly(9, 0)), [], point);

    private void Note(bool specialReasons, DateOnly? published = null) => _town.Do(new NoteBudgetFacts(
        _town.Process.Id, _budget.Id, null, published, specialReasons ? "Skatteunderlaget kom sent" : null, null, null));

    private RecordDecision Proposal(string day) => _town.Answer(
        _town.Board, _budget, Day(day).ToDateTime(new TimeOnly(9, 0)), [], new PointDraft(PointKind.Proposes, MatterSubject.ProgrammeBudget, ToBodyId: _town.Council.Id));

    private RecordDecision Adoption(string day) => _town.Answer(
        _town.Council, _budget, Day(day).ToDateTime(new TimeOnly(18, 0)), [], new PointDraft(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Flagged(Assessment assessment) =>
        string.Join(' ', assessment.Flags.SelectMany(violation => violation.Findings).Select(finding => finding.Key));
}
