using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>What goals must be when they are proposed and adopted, and what becomes of them afterwards.</summary>
public sealed class GoalTests
{
    private static readonly DateTime April10 = new(2019, 4, 10, 8, 30, 0);

    private readonly Town _town = new();
    private readonly Matter _matter;

    public GoalTests()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
        _matter = _town.OpenGoals();
    }

    private Goal First => _town.Goals[0];

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void Three_or_six_goals_are_not_proposed(int count)
    {
        var town = new Town();
        town.WithAreas(4);
        town.DecideAreas();
        town.WithGoals(count);

        AssertRefused(
            town.Try(town.Answer(town.Committee, town.OpenGoals(), April10, [.. town.Goals], Town.ProposesTo(town.Board))),
            ("goals.count", "count", town.Process.Id));
    }

    [Fact]
    public void A_goal_without_ties_area_or_rationale_is_not_proposed()
    {
        _town.Do(Edit(First) with { GoalAreaId = null });

        foreach (var tie in First.Ties.ToList())
        {
            _town.Do(new UntieGoal(_town.Process.Id, First.Id, tie.Id));
        }

        _town.Do(new TieGoal(_town.Process.Id, _town.Goals[1].Id, new TieDraft(TieKind.Target, null, "8.3", "Delmål 8.3", "", TieStrength.Part)));

        AssertRefused(
            Propose(),
            ("goals.anchored", "noArea", First.Id),
            ("goals.anchored", "noVision", First.Id),
            ("goals.anchored", "noValueBase", First.Id),
            ("goals.anchored", "noTarget", First.Id),
            ("goals.anchored", "noRationale", _town.Goals[1].Id));
    }

    [Fact]
    public void A_goal_stands_under_an_area_the_board_has_decided()
    {
        _town.Do(new AddGoalArea(_town.Process.Id, "Nytt område", null));
        _town.Do(Edit(First) with { GoalAreaId = _town.Areas[^1].Id });

        AssertRefused(Propose(), ("goals.anchored", "areaNotDecided", First.Id));
    }

    [Fact]
    public void A_goal_traces_to_a_keyword_and_every_keyword_to_a_source()
    {
        _town.Do(Edit(First) with { KeywordIds = [] });
        _town.Do(new AddKeyword(_town.Process.Id, null, KeywordHeap.Meaning, "Varifrån?", null, null));
        var keyword = _town.Records.All<Keyword>().Last();

        AssertRefused(Propose(), ("goals.traceable", "noKeyword", First.Id), ("goals.traceable", "noSource", keyword.Id));
    }

    [Fact]
    public void Many_keywords_without_source_are_counted_and_the_first_five_named()
    {
        for (var index = 0; index < 25; index++)
        {
            _town.Do(new AddKeyword(_town.Process.Id, null, KeywordHeap.Meaning, $"Ord {index}", null, null));
        }

        var findings = FindingsOf(Propose());
        Assert.Equal(5, findings.Count(f => f.Key == "noSource"));
        Assert.Equal(["20"], findings.Single(f => f.Key == "moreWithoutSource").Args);
    }

    [Fact]
    public void A_goal_states_its_effect_and_whom_it_serves()
    {
        _town.Do(Edit(First) with { Effect = "", Serves = "" });

        AssertRefused(Propose(), ("goals.effect", "noEffect", First.Id), ("goals.effect", "nobodyServed", First.Id));
    }

    [Fact]
    public void A_vague_or_long_goal_gives_advice_and_never_stops()
    {
        _town.Do(Edit(First) with { Wording = "Kommunen ska verka för trivsel. Och för tillväxt. " + new string('x', 240), Because = "Prov" });

        var assessment = Propose();

        Assert.True(assessment.GoesThrough);
        Assert.Equal(["severalSentences", "tooLong", "vague"], assessment.Advice.SelectMany(v => v.Findings).Select(f => f.Key).Order());
    }

    [Fact]
    public void A_goal_is_adopted_for_both_mandate_periods()
    {
        _town.Do(Edit(First) with { ValidTo = new DateOnly(2022, 12, 31) });
        _town.Do(_town.Answer(_town.Committee, _matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, _matter, April10.AddDays(1), [.. _town.Goals], Town.ProposesTo(_town.Council)));

        AssertRefused(
            _town.Try(_town.Answer(_town.Council, _matter, April10.AddDays(2), [.. _town.Goals], Town.Adopts)),
            ("goals.periods", "tooShort", First.Id));
    }

    [Fact]
    public void A_changed_wording_says_why_and_becomes_a_version()
    {
        AssertRefused(_town.Try(Edit(First) with { Wording = "Ny lydelse", Because = " " }), ("goals.versions", "noReason", First.Id));

        _town.Do(Edit(First) with { Wording = "Ny lydelse", Because = "Tydligare" });

        Assert.Equal(["Fler invånare trivs 1", "Ny lydelse"], First.Wordings.Select(w => w.Text));
        Assert.Equal("Tydligare", First.Wordings[^1].Because);
    }

    [Fact]
    public void An_amendment_has_a_wording()
    {
        var answer = _town.Answer(
            _town.Committee, _matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board) with { Amendments = [new Amendment(First.Id, " ")] });

        AssertRefused(_town.Try(answer), ("goals.versions", "noWording", First.Id));
    }

    [Fact]
    public void An_adopted_goal_is_locked_but_for_new_ties()
    {
        Adopt();
        var decided = First.Ties[0];

        AssertRefused(_town.Try(Edit(First) with { Wording = "Annan", Because = "Nej" }), ("goals.locked", "adopted", First.Id));
        AssertRefused(_town.Try(new WithdrawGoal(_town.Process.Id, First.Id, null, "Nej")), ("goals.locked", "adopted", First.Id));
        AssertRefused(_town.Try(new UntieGoal(_town.Process.Id, First.Id, decided.Id)), ("goals.locked", "decidedTie", First.Id));

        _town.Do(new TieGoal(_town.Process.Id, First.Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));
        _town.Do(new UntieGoal(_town.Process.Id, First.Id, First.Ties[^1].Id));
    }

    [Fact]
    public void A_locked_goal_is_worded_anew_only_by_the_council_in_a_new_matter()
    {
        Adopt();
        var renewal = _town.OpenGoals();
        var amendment = new Amendment(First.Id, "Ändrad lydelse");
        var at = new DateTime(2019, 9, 1, 9, 0, 0);

        AssertRefused(
            _town.Try(_town.Answer(_town.Committee, renewal, at, [.. _town.Goals], Town.ProposesTo(_town.Board) with { Amendments = [amendment] })),
            ("goals.locked", "adopted", First.Id));

        _town.Do(_town.Answer(_town.Committee, renewal, at.AddDays(1), [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, renewal, at.AddDays(2), [.. _town.Goals], Town.ProposesTo(_town.Council)));
        _town.Do(_town.Answer(_town.Council, renewal, at.AddDays(3), [.. _town.Goals], Town.Adopts with { Amendments = [amendment] }));
        Assert.Equal("Ändrad lydelse", First.Wording);
    }

    [Fact]
    public void An_annulled_decision_unlocks_the_goal_and_undoes_the_step()
    {
        var decision = Adopt();

        _town.Do(new AnnulDecision(_town.Process.Id, decision.Id, _town.Council.Id, new DateOnly(2019, 9, 1), "Förvaltningsrätten 1234-19"));

        Assert.Null(_town.Facts.AdoptionOf(First.Id));
        _town.Do(Edit(First) with { Wording = "Annan", Because = "Efter dom" });
    }

    [Fact]
    public void Earlier_goals_are_accounted_for_before_goals_go_to_the_council()
    {
        var earlier = _town.Add(new EarlierGoal(_town.Process.Id, 1, "Fler företag i kommunen"));
        _town.Do(_town.Answer(_town.Committee, _matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        var answer = _town.Answer(_town.Board, _matter, April10.AddDays(1), [.. _town.Goals], Town.ProposesTo(_town.Council));

        AssertRefused(_town.Try(answer), ("earlier.considered", "notConsidered", earlier.Id));

        _town.Do(new ConsiderEarlierGoal(_town.Process.Id, earlier.Id, null, EarlierGoalFate.MergedInto, "Näringsliv", "Ingår i målet"));
        _town.Do(answer);
    }

    [Fact]
    public void Only_goals_on_their_way_to_the_council_wait_for_the_earlier_ones()
    {
        var earlier = _town.Add(new EarlierGoal(_town.Process.Id, 1, "Fler företag i kommunen"));
        _town.Do(_town.Answer(_town.Committee, _matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        var at = April10.AddDays(1);

        Assert.True(_town.Try(_town.Answer(_town.Board, _matter, at, [.. _town.Goals], new PointDraft(PointKind.Tables, MatterSubject.Goals))).GoesThrough);
        AssertRefused(
            _town.Try(_town.Answer(
                _town.Board, _matter, at, [.. _town.Goals], new PointDraft(PointKind.PreparatoryDecision, MatterSubject.Goals), Town.ProposesTo(_town.Council))),
            ("earlier.considered", "notConsidered", earlier.Id));
    }

    [Fact]
    public void A_withdrawn_goal_stays_as_it_was()
    {
        _town.Do(new WithdrawGoal(_town.Process.Id, First.Id, null, "Utgår"));

        Assert.Throws<RecordNotFoundException>(() => _town.Try(Edit(First) with { Wording = "Ny", Because = "Nej" }));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new UntieGoal(_town.Process.Id, First.Id, First.Ties[0].Id)));
    }

    [Fact]
    public void Five_goals_are_proposed()
    {
        _town.WithGoals(1);

        Assert.True(Propose().GoesThrough);
    }

    [Theory]
    [InlineData(TieKind.Vision, "noTarget noValueBase")]
    [InlineData(TieKind.ValueBase, "noTarget noVision")]
    [InlineData(TieKind.Target, "noValueBase noVision")]
    public void A_goal_tied_to_one_of_vision_value_base_and_Agenda_2030_lacks_the_other_two(TieKind only, string lacks)
    {
        foreach (var tie in First.Ties.Where(tie => tie.Kind != only).ToList())
        {
            _town.Do(new UntieGoal(_town.Process.Id, First.Id, tie.Id));
        }

        Assert.Equal(lacks, string.Join(' ', FindingsOf(Propose()).Select(finding => finding.Key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_keyword_without_a_source_stands_in_the_way_of_goals_only()
    {
        _town.Do(new AddKeyword(_town.Process.Id, null, KeywordHeap.Meaning, "Varifrån?", null, null));

        Assert.True(_town.Try(_town.Answer(_town.Committee, _matter, April10, [], new PointDraft(PointKind.Tables, MatterSubject.Goals))).GoesThrough);
        Assert.False(Propose().GoesThrough);
    }

    [Theory]
    [InlineData("verka för")]
    [InlineData("sträva efter")]
    [InlineData("arbeta för")]
    [InlineData("bidra till")]
    [InlineData("främja")]
    [InlineData("möjliggöra")]
    [InlineData("skapa förutsättningar")]
    public void A_vague_verb_is_named_wherever_it_stands(string verb)
    {
        _town.Do(Edit(First) with { Wording = $"Kommunen ska {verb.ToUpperInvariant()} trivsel", Because = "Prov" });
        var advice = Assert.Single(Propose().Advice);

        Assert.Equal("goals.clear", advice.Rule.Id);
        Assert.Equal([Finding.Of(_town.Facts.Goal(First.Id)!.Ref, "vague", verb)], advice.Findings);
    }

    [Theory]
    [InlineData("Trivs.", "")]
    [InlineData("Fler trivs. Alla.", "severalSentences")]
    [InlineData("Fler trivs!", "")]
    public void One_goal_is_one_sentence(string wording, string advice)
    {
        _town.Do(Edit(First) with { Wording = wording, Because = "Prov" });

        Assert.Equal(advice, string.Join(' ', Propose().Advice.SelectMany(violation => violation.Findings).Select(finding => finding.Key)));
    }

    [Fact]
    public void A_wording_of_240_characters_is_short_enough_and_one_of_241_is_not()
    {
        _town.Do(Edit(First) with { Wording = new string('x', 240), Because = "Prov" });
        Assert.Empty(Propose().Advice);

        _town.Do(Edit(First) with { Wording = new string('x', 241), Because = "Prov" });
        var advice = Assert.Single(_town.Try(_town.Answer(_town.Committee, _matter, April10.AddDays(1), [.. _town.Goals], Town.ProposesTo(_town.Board))).Advice);
        Assert.Equal([Finding.Of(_town.Facts.Goal(First.Id)!.Ref, "tooLong", "241", "240")], advice.Findings);
    }

    [Fact]
    public void A_goal_is_added_with_the_reason_for_its_first_wording() =>
        AssertRefused(
            _town.Try(new AddGoal(_town.Process.Id, null, "Mål 5", "Fler trivs", "", "", null, null, [], " ")),
            ("goals.versions", "noFirstReason", _town.Process.Id));

    [Fact]
    public void What_locks_a_goal_is_named_by_the_day_of_its_adoption()
    {
        Adopt();
        var goal = _town.Facts.Goal(First.Id)!.Ref;
        var amendment = new Amendment(First.Id, "Ändrad lydelse");
        var locked = Finding.Of(goal, "adopted", "2019-04-12");

        Assert.Equal([locked], FindingsOf(_town.Try(Edit(First) with { Wording = "Annan", Because = "Nej" })));
        Assert.Equal([Finding.Of(goal, "decidedTie", "2019-04-12")], FindingsOf(_town.Try(new UntieGoal(_town.Process.Id, First.Id, First.Ties[0].Id))));
        var noted = _town.Try(_town.Answer(
            _town.Council, _matter, April10.AddDays(9), [.. _town.Goals],
            new PointDraft(PointKind.Notes, MatterSubject.Goals, Texts: [.. _town.Goals.Select(Town.Reference)], Amendments: [amendment])));
        Assert.Equal([locked], noted.Unmet.Single(violation => violation.Rule == GoalRules.Locked).Findings);
    }

    [Fact]
    public void In_a_new_matter_neither_another_body_that_would_adopt_nor_the_council_in_passing_words_a_locked_goal_anew()
    {
        Adopt();
        var renewal = _town.OpenGoals();
        var amendment = new Amendment(First.Id, "Ändrad lydelse");
        var at = new DateTime(2019, 9, 1, 9, 0, 0);
        _town.Do(_town.Answer(_town.Committee, renewal, at, [.. _town.Goals], Town.ProposesTo(_town.Board)));

        AssertRefused(
            _town.Try(_town.Answer(_town.Board, renewal, at.AddDays(1), [.. _town.Goals], Town.Adopts with { Amendments = [amendment] })),
            ("chain.competence", "onlyCouncil", _town.Board.Id), ("goals.locked", "adopted", First.Id));
        AssertRefused(
            _town.Try(_town.Answer(
                _town.Council, renewal, at.AddDays(2), [.. _town.Goals],
                new PointDraft(PointKind.Notes, MatterSubject.Goals, Texts: [.. _town.Goals.Select(Town.Reference)], Amendments: [amendment]))),
            ("chain.document", "notPutForward", First.Id), ("goals.locked", "adopted", First.Id));
    }

    [Fact]
    public void A_goal_too_short_is_told_the_last_day_of_the_second_mandate_period()
    {
        _town.Do(Edit(First) with { ValidTo = new DateOnly(2026, 12, 30) });
        _town.Do(_town.Answer(_town.Committee, _matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, _matter, April10.AddDays(1), [.. _town.Goals], Town.ProposesTo(_town.Council)));

        Assert.Equal(
            [Finding.Of(_town.Facts.Goal(First.Id)!.Ref, "tooShort", "2026-12-31")],
            FindingsOf(_town.Try(_town.Answer(_town.Council, _matter, April10.AddDays(2), [.. _town.Goals], Town.Adopts))));
    }

    private static EditGoal Edit(Goal goal) => new(
        goal.ProcessId, goal.Id, null, goal.GoalAreaId, goal.ShortName, goal.Wording, goal.Effect, goal.Serves, goal.ValidFrom, goal.ValidTo,
        [.. goal.Keywords.Select(link => link.KeywordId)], "");

    private Assessment<RecordDecision> Propose() =>
        _town.Try(_town.Answer(_town.Committee, _matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));

    private Decision Adopt()
    {
        _town.Do(_town.Answer(_town.Committee, _matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, _matter, April10.AddDays(1), [.. _town.Goals], Town.ProposesTo(_town.Council)));
        _town.Do(_town.Answer(_town.Council, _matter, April10.AddDays(2), [.. _town.Goals], Town.Adopts));
        return _town.Decisions[^1];
    }
}
