using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>programme.complete, and the political strategies' one period in goals.periods.</summary>
public sealed class ProgrammeTests
{
    private readonly Town _town = new();
    private Matter? _matter;

    public ProgrammeTests()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
    }

    [Fact]
    public void The_council_decides_a_programme_that_says_everything_of_every_goal()
    {
        var programme = _town.WriteProgramme();
        Assert.True(Adopt(programme).GoesThrough);
        Assert.Contains("Syfte: Syfte", programme.CanonicalText(), StringComparison.Ordinal);
        Assert.Equal(programme.CanonicalText(), _town.Decisions[^1].Points[0].Texts[0].Text);
    }

    [Fact]
    public void What_a_goal_lacks_in_it_is_told_goal_by_goal()
    {
        var programme = _town.WriteProgramme();
        var (bare, loose) = (_town.Goals[1], _town.Goals[2]);
        _town.Do(new ClarifyGoal(_town.Process.Id, bare.Id, null, null, " ", null, null, null, []));
        _town.Do(new ClarifyGoal(_town.Process.Id, loose.Id, null, null, "Syfte", "Strategi", "Uppföljning", "Alla", []));

        AssertRefused(
            Adopt(programme),
            ("programme.complete", "noPurpose", bare.Id),
            ("programme.complete", "noStrategy", bare.Id),
            ("programme.complete", "noFollowUp", bare.Id),
            ("programme.complete", "noTargetGroups", bare.Id),
            ("programme.complete", "noFocusArea", bare.Id),
            ("programme.complete", "noFocusArea", loose.Id));
    }

    [Fact]
    public void A_goal_the_programme_does_not_speak_of_lacks_everything()
    {
        var programme = _town.WriteProgramme();
        _town.WithGoals(1);

        Assert.Equal(
            ["noPurpose", "noStrategy", "noFollowUp", "noTargetGroups", "noFocusArea"],
            FindingsOf(Adopt(programme)).Where(finding => finding.Subject.Id == _town.Goals[^1].Id).Select(finding => finding.Key));
    }

    [Fact]
    public void A_withdrawn_focus_area_counts_for_nothing()
    {
        var programme = _town.WriteProgramme();
        _town.Do(new WithdrawFocusArea(_town.Process.Id, programme.FocusAreas[0].Id, null));

        Assert.Equal(4, Adopt(programme).Unmet.Single().Findings.Count(finding => finding.Key == "noFocusArea"));
    }

    [Fact]
    public void A_process_without_a_programme_has_nothing_to_decide() =>
        AssertRefused(Adopt(null), ("programme.complete", "noProgramme", _town.Process.Id));

    [Fact]
    public void The_council_decides_the_very_text_that_was_pinned()
    {
        var programme = _town.WriteProgramme();
        var act = Adoption(programme);
        _town.Do(new SaveFocusArea(_town.Process.Id, null, null, "Nytt område", null));

        AssertRefused(_town.Try(act), ("chain.document", "changedSince", programme.Id));
    }

    [Theory]
    [InlineData("2023-01-01", "2026-12-31", true)]
    [InlineData("2019-01-01", "2022-12-31", true)]
    [InlineData("2021-01-01", "2024-12-31", false)]
    [InlineData("2023-01-01", "2027-01-01", false)]
    public void A_political_strategy_lives_within_one_mandate_period(string from, string to, bool goes)
    {
        _town.WriteProgramme();
        _town.Do(new SaveSuccessFactor(_town.Process.Id, _town.Goals[0].Id, null, null, "Folkhälsa", "Fler mår bra"));
        var factor = _town.Records.All<Programmes.StrategicProgramme>().Single().SuccessFactors[0];
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var assessment = _town.Try(new SavePoliticalStrategy(
            _town.Process.Id, factor.Id, null, null, "Fler ledare i föreningarna", DateOnly.Parse(from, culture), DateOnly.Parse(to, culture)));

        Assert.Equal(goes, assessment.GoesThrough);
        Assert.Equal(goes ? 1 : 0, factor.Strategies.Count);

        if (!goes)
        {
            Assert.Equal(
                [Finding.Of(_town.Facts.Process.Ref, "strategyPeriod", "2019-01-01", "2022-12-31", "2023-01-01", "2026-12-31")], FindingsOf(assessment));
        }
    }

    private Assessment<RecordDecision> Adopt(Programmes.StrategicProgramme? programme) => _town.Try(Adoption(programme));

    private RecordDecision Adoption(Programmes.StrategicProgramme? programme)
    {
        Common.AggregateRoot[] texts = programme is null ? [] : [programme];
        _matter ??= _town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        _town.Do(_town.Answer(
            _town.Board, _matter, new DateTime(2019, 9, 11, 9, 0, 0), texts, new PointDraft(PointKind.Proposes, MatterSubject.Programme, ToBodyId: _town.Council.Id)));
        return _town.Answer(
            _town.Council, _matter, new DateTime(2019, 9, 30, 18, 0, 0), texts, new PointDraft(PointKind.Decides, MatterSubject.Programme, Settlement.Adopts));
    }
}
