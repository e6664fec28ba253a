using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Dialogue;

/// <summary>How a dialogue is planned and held, and what becomes of a contribution and its keywords.</summary>
public sealed class CitizenDialogueTests
{
    private static readonly DateOnly Opens = new(2019, 3, 15);
    private static readonly DateOnly Closes = new(2019, 4, 7);
    private static readonly ChannelDraft Hall = new(DialogueChannelKind.Meeting, " Folkets hus ", new DateOnly(2019, 4, 1), true, 80, null);
    private static readonly ChannelDraft Tool = new(DialogueChannelKind.DigitalTool, "Webbenkät", null, false, null, null);
    private static readonly ChannelDraft Library = new(DialogueChannelKind.PhysicalPlace, "Biblioteket", null, false, 0, 0);

    private readonly Town _town = new();

    [Fact]
    public void Its_channels_keep_their_numbers_as_they_are_corrected_added_and_taken_away()
    {
        var dialogue = Plan(Draft(Hall, Tool));
        Assert.Equal(("Medborgardialog", "Vad är viktigt?", Opens, Closes, "Unga\nÄldre"), (dialogue.Title, dialogue.MainQuestion, dialogue.OpensOn, dialogue.ClosesOn, dialogue.TargetGroups));
        Assert.Equal(["1 Meeting Folkets hus 2019-04-01 True 80 ", "2 DigitalTool Webbenkät  False  "], Channels(dialogue));
        var hall = dialogue.Channels[0];

        _town.Do(new EditDialogue(_town.Process.Id, dialogue.Id, null, Draft(Hall with { IsPreliminary = false, Participants = 93 }, Tool, Library)));
        Assert.Equal(["1 Meeting Folkets hus 2019-04-01 False 80 93", "2 DigitalTool Webbenkät  False  ", "3 PhysicalPlace Biblioteket  False 0 0"], Channels(dialogue));
        Assert.Same(hall, dialogue.Channels[0]);
        var second = dialogue.Channels[1];

        _town.Do(new EditDialogue(_town.Process.Id, dialogue.Id, null, Draft(Hall, Library)));
        Assert.Equal(["1 Meeting Folkets hus 2019-04-01 True 80 ", "2 PhysicalPlace Biblioteket  False 0 0"], Channels(dialogue));
        Assert.Same(second, dialogue.Channels[1]);
    }

    [Fact]
    public void It_lasts_a_day_at_least_and_nobody_counts_fewer_than_none()
    {
        Assert.Equal(Opens, Plan(Draft() with { ClosesOn = Opens }).ClosesOn);
        Assert.Throws<ArgumentOutOfRangeException>(() => _town.Try(new AddDialogue(_town.Process.Id, null, Draft() with { ClosesOn = Opens.AddDays(-1) })));
        Assert.Throws<ArgumentOutOfRangeException>(() => _town.Try(new AddDialogue(_town.Process.Id, null, Draft(Hall with { Expected = -1 }))));
        Assert.Throws<ArgumentOutOfRangeException>(() => _town.Try(new AddDialogue(_town.Process.Id, null, Draft(Hall with { Participants = -1 }))));
    }

    [Fact]
    public void It_says_when_it_was_opened_and_those_who_took_part_are_told_what_became_of_it()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        var dialogue = Plan(Draft());
        _town.Do(new OpenDialogue(_town.Process.Id, dialogue.Id, null));
        Assert.Equal(new DateTimeOffset(_town.Now, TimeSpan.Zero), dialogue.OpenedAt);

        _town.Do(new GiveFeedback(_town.Process.Id, dialogue.Id, null, Closes.AddDays(30), " Tack för era förslag "));

        Assert.Equal((Closes.AddDays(30), "Tack för era förslag"), (dialogue.FeedbackOn, dialogue.Feedback));
    }

    [Theory]
    [InlineData(ContributionHeap.Meaning, KeywordHeap.Meaning)]
    [InlineData(ContributionHeap.Programme, KeywordHeap.Programme)]
    [InlineData(ContributionHeap.ConcreteProposal, KeywordHeap.Meaning)]
    public void A_keyword_lies_in_the_heap_of_the_contribution_it_came_from(ContributionHeap heap, KeywordHeap expected)
    {
        var contribution = _town.Receive(Plan(Draft()), Opens);
        _town.Do(new CodeContribution(_town.Process.Id, contribution.Id, null, heap, null, [], " Bussar ", "Trafikenheten", "Tre säger det"));

        var keyword = _town.Records.All<Keyword>().Single();
        Assert.Equal((1, "Bussar", expected, KeywordSourceKind.Contribution), (keyword.Number, keyword.Text, keyword.Heap, keyword.SourceKind));
        Assert.Equal((heap is ContributionHeap.ConcreteProposal ? "Trafikenheten" : "", "Tre säger det", "Karin Åberg"), (contribution.HandedTo, contribution.Note, contribution.CodedBy));
    }

    [Fact]
    public void A_contribution_coded_anew_keeps_the_keywords_it_still_has_once_each_and_gets_the_new_ones()
    {
        var contribution = _town.Receive(Plan(Draft()), Opens);
        var (one, two) = (AddKeyword("Skola"), AddKeyword("Buss"));
        Assert.Equal((1, 2), (one.Number, two.Number));
        Code([one.Id, one.Id], null);
        var link = Assert.Single(contribution.Keywords);

        Code([two.Id, one.Id], "Trygghet");

        var made = _town.Records.All<Keyword>().Single(keyword => keyword.Text == "Trygghet");
        Assert.Equal(3, made.Number);
        Assert.Equal([one.Id, two.Id, made.Id], contribution.Keywords.Select(known => known.KeywordId));
        Assert.Same(link, contribution.Keywords[0]);

        Code([made.Id], null);
        Assert.Equal([made.Id], contribution.Keywords.Select(known => known.KeywordId));

        void Code(Guid[] keywords, string? made) => _town.Do(new CodeContribution(
            _town.Process.Id, contribution.Id, null, ContributionHeap.Meaning, null, keywords, made, null, null));
    }

    [Fact]
    public void Keywords_are_moved_together_and_corrected_and_a_withdrawn_one_stays_as_it_was()
    {
        _town.Do(new AddGoalArea(_town.Process.Id, "Livet hela livet", null));
        var area = _town.Areas[0].Id;
        var (one, two, other) = (AddKeyword("Skola"), AddKeyword("Buss"), AddKeyword("Väg"));

        _town.Do(new MoveKeywords(_town.Process.Id, [one.Id, two.Id, one.Id], area, KeywordHeap.Programme));
        Assert.Equal([(area, KeywordHeap.Programme), (area, KeywordHeap.Programme), ((Guid?)null, KeywordHeap.Meaning)], new[] { one, two, other }.Select(keyword => (keyword.GoalAreaId, keyword.Heap)));
        _town.Do(new EditKeyword(_town.Process.Id, one.Id, null, " Skolan ", KeywordSourceKind.Workshop, " Workshop 21 februari "));
        Assert.Equal(("Skolan", "Workshop 21 februari"), (one.Text, one.SourceText));

        _town.Do(new WithdrawKeyword(_town.Process.Id, one.Id, null, "Dubblett"));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new MoveKeywords(_town.Process.Id, [one.Id], null, KeywordHeap.Meaning)));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new EditKeyword(_town.Process.Id, one.Id, null, "Annat", null, null)));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new WithdrawKeyword(_town.Process.Id, one.Id, null, "Igen")));
        Assert.Equal(("Skolan", area, "Dubblett"), (one.Text, one.GoalAreaId, one.WithdrawnBecause));
    }

    private Keyword AddKeyword(string text)
    {
        _town.Do(new AddKeyword(_town.Process.Id, null, KeywordHeap.Meaning, text, null, null));
        return _town.Records.All<Keyword>().MaxBy(keyword => keyword.Number)!;
    }

    private CitizenDialogue Plan(DialogueDraft draft)
    {
        _town.Do(new AddDialogue(_town.Process.Id, null, draft));
        return _town.Records.All<CitizenDialogue>().MaxBy(dialogue => dialogue.Number)!;
    }

    private static DialogueDraft Draft(params ChannelDraft[] channels) => new(" Medborgardialog ", " Vad är viktigt? ", Opens, Closes, "Unga\nÄldre", channels);

    private static IEnumerable<string> Channels(CitizenDialogue dialogue) => dialogue.Channels.Select(channel =>
        $"{channel.Number} {channel.Kind} {channel.Name} {channel.On:yyyy-MM-dd} {channel.IsPreliminary} {channel.Expected} {channel.Participants}");
}
