using System.Globalization;
using GoalProcess.Domain.Acts;
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
