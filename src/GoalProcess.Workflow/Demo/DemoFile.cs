using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoalProcess.Workflow.Demo;

/// <summary>The demo's script: the memo's process, its bodies, meetings and made-up content.</summary>
internal sealed record DemoFile(
    DemoFile.ProcessRow Process,
    List<DemoFile.BodyRow> Bodies,
    DemoFile.DirectionRow Vision,
    DemoFile.DirectionRow ValueBase,
    List<DemoFile.EarlierGoalRow> EarlierGoals,
    List<DemoFile.MatterRow> Matters,
    List<DemoFile.StepRow> Steps,
    List<DemoFile.MeetingRow> Meetings,
    List<DemoFile.AreaRow> Areas,
    List<DemoFile.KeywordRow> Unsorted,
    List<DemoFile.GoalRow> Goals,
    DemoFile.DialogueRow Dialogue,
    List<DemoFile.ContributionRow> Contributions,
    DemoFile.ConsultationRow Consultation,
    List<DemoFile.ResponseRow> Responses,
    DemoFile.ProgrammeRow Programme,
    List<DemoFile.BoardGoalRow> BoardGoals,
    List<DemoFile.CostRow> Costs,
    List<DemoFile.ReuseRow> Reuses)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static DemoFile Read()
    {
        using var stream = typeof(DemoFile).Assembly.GetManifestResourceStream("Demo.process-2019.json")
            ?? throw new InvalidOperationException("The demo's script is missing from the assembly.");

        return JsonSerializer.Deserialize<DemoFile>(stream, Json)!;
    }

    internal sealed record ProcessRow(
        string NameSv,
        string NameEn,
        DateOnly GoalsFrom,
        DateOnly GoalsTo,
        int MinGoals,
        int MaxGoals,
        string Background,
        DateOnly EarlierGoalsValidTo,
        DateOnly EarlierGoalsExtendedTo);

    internal sealed record BodyRow(
        string Code, string NameSv, string NameEn, Domain.Bodies.BodyKind Kind, string? PartOf, MandateRow? Mandate, List<SeatRow>? Seats);

    internal sealed record MandateRow(DateOnly From, DateOnly To, int Seats);

    internal sealed record SeatRow(string Name, string Party, Domain.Bodies.SeatRole Role);

    internal sealed record DirectionRow(
        string Title, string Text, DateOnly ValidFrom, DateOnly ValidTo, DateOnly ExtendsTo, List<string> Statements);

    internal sealed record EarlierGoalRow(string Text, Domain.Direction.EarlierGoalFate Fate, string Destination, string Because);

    internal sealed record MatterRow(string Key, string Title, Domain.Matters.MatterSubject Subject, string DiaryNumber, List<StageRow> Stages);

    internal sealed record StageRow(string Body, Domain.Matters.StageEnding Ending);

    internal sealed record StepRow(
        string Key,
        string TitleSv,
        string TitleEn,
        Domain.Processes.StepKind Kind,
        string Body,
        DateOnly Start,
        DateOnly End,
        bool Preliminary,
        List<int> After,
        string Produces,
        string? Matter,
        List<ExpectedRow> Expected,
        bool Assumed,
        bool Budget,
        string? DateLabel);

    internal sealed record ExpectedRow(Domain.Matters.PointKind Kind, Domain.Matters.MatterSubject Subject, bool Adopts, string? To);

    internal sealed record MeetingRow(string Body, DateTime StartsAt, Domain.Meetings.MeetingKind Kind, List<string> Matters);

    internal sealed record AreaRow(string Name, string Meaning, List<QuestionRow> Questions, List<KeywordRow> Keywords, List<TieRow> Ties);

    internal sealed record QuestionRow(string Text, bool Citizens);

    internal sealed record KeywordRow(string Text, Domain.Goals.KeywordHeap Heap, Domain.Goals.KeywordSourceKind SourceKind, string Source);

    internal sealed record TieRow(Domain.Goals.TieKind Kind, JsonElement Ref, string Rationale, Domain.Goals.TieStrength Strength);

    internal sealed record GoalRow(
        int Area, string ShortName, List<DraftRow> Drafts, string Effect, string Serves, List<string> Keywords, List<TieRow> Ties);

    internal sealed record DraftRow(string Wording, string Because);

    internal sealed record DialogueRow(
        string Title,
        string MainQuestion,
        DateOnly OpensOn,
        DateOnly ClosesOn,
        string TargetGroups,
        List<ChannelRow> Channels,
        int Participants,
        string Meaning,
        string Programme,
        string Feedback);

    internal sealed record ChannelRow(Domain.Dialogue.DialogueChannelKind Kind, string Name, DateOnly? On, bool Preliminary, int? Expected);

    internal sealed record ContributionRow(
        DateOnly On,
        Domain.Dialogue.DialogueChannelKind Channel,
        string? Group,
        int? Area,
        Domain.Dialogue.ContributionHeap Heap,
        string? Keyword,
        string? HandedTo,
        string Words);

    internal sealed record ConsultationRow(string Title, string Question, DateOnly DispatchedOn, DateOnly AnswerBy, DateOnly ClosedOn);

    internal sealed record ResponseRow(
        string Body, DateOnly? ReceivedOn, string? Answer, List<Domain.Consultations.ContributionLevel>? Levels, string? NotReceivedBecause, DateOnly? MarkedOn);

    internal sealed record ProgrammeRow(string Name, string Introduction, List<FocusAreaRow> FocusAreas, List<ProgrammeGoalRow> Goals);

    internal sealed record FocusAreaRow(string Name, string Description);

    internal sealed record ProgrammeGoalRow(
        string Meaning, string Purpose, string Strategy, string FollowUp, string TargetGroups, List<int> FocusAreas, List<string> Factors,
        List<PoliticalStrategyRow> Strategies);

    internal sealed record PoliticalStrategyRow(int Factor, string Wording);

    internal sealed record BoardGoalRow(string Body, List<int>? Goals, string? Wording, string? TargetGroup, string? Effect, string? Because);

    internal sealed record CostRow(string What, long AmountInOre, DateOnly On, bool Dialogue);

    internal sealed record ReuseRow(string Document, string How);
}
