using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Costs;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Programmes;

namespace GoalProcess.Web.Infrastructure.Histories;

/// <summary>How a value of the trail is said.</summary>
public enum HistoryValue
{
    /// <summary>Words of the municipality's own, in Swedish.</summary>
    Text,

    /// <summary>A name, a code or a number.</summary>
    Plain,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A moment by the system's clock; the local day and time are said.</summary>
    Moment,

    /// <summary>An amount in öre; kronor are said.</summary>
    Amount,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A member of one of the domain's enums.</summary>
    Word,

    /// <summary>A key; the name of what it leads to is said.</summary>
    Name,

    /// <summary>The key of a keyword.</summary>
    Keyword,

    /// <summary>Keys of focus areas; their names are said.</summary>
    FocusAreas,
}

/// <summary>A value of the trail that people are shown, in the order shown. What stands in no row is left out.</summary>
/// <param name="Kind">The kind of thing, by its name in code.</param>
/// <param name="Property">The property, by its name in code.</param>
/// <param name="Value">How it is said.</param>
/// <param name="Enum">The enum whose words say it.</param>
public sealed record HistoryField(string Kind, string Property, HistoryValue Value, Type? Enum = null)
{
    /// <summary>The name of its label among the texts.</summary>
    public string TextName => $"{Kind}.{Property}";

    /// <summary>Every value shown.</summary>
    public static IReadOnlyList<HistoryField> All { get; } =
    [
        new(nameof(Keyword), nameof(Keyword.Text), HistoryValue.Text),
        new(nameof(Keyword), nameof(Keyword.GoalAreaId), HistoryValue.Name),
        new(nameof(Keyword), nameof(Keyword.Heap), HistoryValue.Word, typeof(KeywordHeap)),
        new(nameof(Keyword), nameof(Keyword.SourceKind), HistoryValue.Word, typeof(KeywordSourceKind)),
        new(nameof(Keyword), nameof(Keyword.SourceText), HistoryValue.Text),

        new(nameof(GoalArea), nameof(GoalArea.Name), HistoryValue.Text),
        new(nameof(GoalArea), nameof(GoalArea.Meaning), HistoryValue.Text),
        new(nameof(GuidingQuestion), nameof(GuidingQuestion.Text), HistoryValue.Text),
        new(nameof(GuidingQuestion), nameof(GuidingQuestion.ForCitizenDialogue), HistoryValue.YesNo),
        new(nameof(Tie), nameof(Tie.Kind), HistoryValue.Word, typeof(TieKind)),
        new(nameof(Tie), nameof(Tie.Rationale), HistoryValue.Text),
        new(nameof(Tie), nameof(Tie.Strength), HistoryValue.Word, typeof(TieStrength)),

        new(nameof(Goal), nameof(Goal.ShortName), HistoryValue.Text),
        new(nameof(Goal), nameof(Goal.Wording), HistoryValue.Text),
        new(nameof(Goal), nameof(Goal.Effect), HistoryValue.Text),
        new(nameof(Goal), nameof(Goal.Serves), HistoryValue.Text),
        new(nameof(Goal), nameof(Goal.GoalAreaId), HistoryValue.Name),
        new(nameof(Goal), nameof(Goal.ValidFrom), HistoryValue.Day),
        new(nameof(Goal), nameof(Goal.ValidTo), HistoryValue.Day),
        new(nameof(GoalKeyword), nameof(GoalKeyword.KeywordId), HistoryValue.Keyword),

        new(nameof(CitizenDialogue), nameof(CitizenDialogue.Title), HistoryValue.Text),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.MainQuestion), HistoryValue.Text),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.OpensOn), HistoryValue.Day),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.ClosesOn), HistoryValue.Day),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.TargetGroups), HistoryValue.Text),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.ClosedOn), HistoryValue.Day),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.MeaningSummary), HistoryValue.Text),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.ProgrammeSummary), HistoryValue.Text),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.FeedbackOn), HistoryValue.Day),
        new(nameof(CitizenDialogue), nameof(CitizenDialogue.Feedback), HistoryValue.Text),
        new(nameof(Contribution), nameof(Contribution.Heap), HistoryValue.Word, typeof(ContributionHeap)),
        new(nameof(Contribution), nameof(Contribution.GoalAreaId), HistoryValue.Name),
        new(nameof(ContributionKeyword), nameof(ContributionKeyword.KeywordId), HistoryValue.Keyword),
        new(nameof(Contribution), nameof(Contribution.HandedTo), HistoryValue.Text),
        new(nameof(Contribution), nameof(Contribution.Note), HistoryValue.Text),

        new(nameof(EarlierGoal), nameof(EarlierGoal.Text), HistoryValue.Text),
        new(nameof(EarlierGoal), nameof(EarlierGoal.Fate), HistoryValue.Word, typeof(EarlierGoalFate)),
        new(nameof(EarlierGoal), nameof(EarlierGoal.Destination), HistoryValue.Text),
        new(nameof(EarlierGoal), nameof(EarlierGoal.Because), HistoryValue.Text),

        new(nameof(Matter), nameof(Matter.Title), HistoryValue.Text),
        new(nameof(Matter), nameof(Matter.DiaryNumber), HistoryValue.Plain),
        new(nameof(Matter), nameof(Matter.Subject), HistoryValue.Word, typeof(MatterSubject)),
        new(nameof(Matter), nameof(Matter.Kind), HistoryValue.Word, typeof(MatterKind)),
        new(nameof(Matter), nameof(Matter.OpportunityGivenOn), HistoryValue.Day),
        new(nameof(Matter), nameof(Matter.OpportunityUntil), HistoryValue.Day),
        new(nameof(Matter), nameof(Matter.PublishedOn), HistoryValue.Day),
        new(nameof(Matter), nameof(Matter.SpecialReasons), HistoryValue.Text),
        new(nameof(Matter), nameof(Matter.TaxRateProposedOn), HistoryValue.Day),
        new(nameof(Matter), nameof(Matter.TaxRateDecidedOn), HistoryValue.Day),

        new(nameof(Consultation), nameof(Consultation.Title), HistoryValue.Text),
        new(nameof(Consultation), nameof(Consultation.Question), HistoryValue.Text),
        new(nameof(Consultation), nameof(Consultation.AnswerBy), HistoryValue.Day),
        new(nameof(Consultation), nameof(Consultation.DispatchedOn), HistoryValue.Day),
        new(nameof(Consultation), nameof(Consultation.ClosedOn), HistoryValue.Day),
        new(nameof(ConsultationResponse), nameof(ConsultationResponse.AnswerBy), HistoryValue.Day),
        new(nameof(ConsultationResponse), nameof(ConsultationResponse.ReceivedOn), HistoryValue.Day),
        new(nameof(ConsultationResponse), nameof(ConsultationResponse.Answer), HistoryValue.Text),
        new(nameof(ConsultationResponse), nameof(ConsultationResponse.NotReceivedBecause), HistoryValue.Text),

        new(nameof(StrategicProgramme), nameof(StrategicProgramme.Name), HistoryValue.Text),
        new(nameof(StrategicProgramme), nameof(StrategicProgramme.Introduction), HistoryValue.Text),
        new(nameof(ProgrammeGoal), nameof(ProgrammeGoal.Meaning), HistoryValue.Text),
        new(nameof(ProgrammeGoal), nameof(ProgrammeGoal.Purpose), HistoryValue.Text),
        new(nameof(ProgrammeGoal), nameof(ProgrammeGoal.Strategy), HistoryValue.Text),
        new(nameof(ProgrammeGoal), nameof(ProgrammeGoal.FollowUp), HistoryValue.Text),
        new(nameof(ProgrammeGoal), nameof(ProgrammeGoal.TargetGroups), HistoryValue.Text),
        new(nameof(ProgrammeGoal), nameof(ProgrammeGoal.FocusAreaIds), HistoryValue.FocusAreas),
        new(nameof(FocusArea), nameof(FocusArea.Name), HistoryValue.Text),
        new(nameof(FocusArea), nameof(FocusArea.Description), HistoryValue.Text),
        new(nameof(SuccessFactor), nameof(SuccessFactor.Name), HistoryValue.Text),
        new(nameof(SuccessFactor), nameof(SuccessFactor.Criteria), HistoryValue.Text),
        new(nameof(PoliticalStrategy), nameof(PoliticalStrategy.Wording), HistoryValue.Text),
        new(nameof(PoliticalStrategy), nameof(PoliticalStrategy.From), HistoryValue.Day),
        new(nameof(PoliticalStrategy), nameof(PoliticalStrategy.To), HistoryValue.Day),

        new(nameof(BoardGoal), nameof(BoardGoal.Wording), HistoryValue.Text),
        new(nameof(BoardGoal), nameof(BoardGoal.TargetGroup), HistoryValue.Text),
        new(nameof(BoardGoal), nameof(BoardGoal.Effect), HistoryValue.Text),
        new(nameof(BoardGoal), nameof(BoardGoal.Year), HistoryValue.Plain),
        new(nameof(BoardGoalTie), nameof(BoardGoalTie.GoalId), HistoryValue.Name),
        new(nameof(BoardGoalAbstention), nameof(BoardGoalAbstention.Because), HistoryValue.Text),

        new(nameof(ProcessStep), nameof(ProcessStep.Start), HistoryValue.Day),
        new(nameof(ProcessStep), nameof(ProcessStep.End), HistoryValue.Day),
        new(nameof(ProcessStep), nameof(ProcessStep.MatterId), HistoryValue.Name),
        new(nameof(ProcessStep), nameof(ProcessStep.WasHeld), HistoryValue.YesNo),
        new(nameof(ProcessStep), nameof(ProcessStep.OutcomeDay), HistoryValue.Day),
        new(nameof(ProcessStep), nameof(ProcessStep.Outcome), HistoryValue.Text),

        new(nameof(WhatIfPlan), nameof(WhatIfPlan.Name), HistoryValue.Text),
        new(nameof(WhatIfPlan), nameof(WhatIfPlan.Note), HistoryValue.Text),

        new(nameof(CostItem), nameof(CostItem.What), HistoryValue.Text),
        new(nameof(CostItem), nameof(CostItem.AmountInOre), HistoryValue.Amount),
        new(nameof(CostItem), nameof(CostItem.On), HistoryValue.Day),
        new(nameof(CostItem), nameof(CostItem.IsForDialogue), HistoryValue.YesNo),
        new(nameof(DialogueReuse), nameof(DialogueReuse.Document), HistoryValue.Text),
        new(nameof(DialogueReuse), nameof(DialogueReuse.How), HistoryValue.Text),

        new(nameof(GoverningBody), nameof(GoverningBody.Code), HistoryValue.Plain),
        new(nameof(GoverningBody), nameof(GoverningBody.NameSv), HistoryValue.Plain),
        new(nameof(GoverningBody), nameof(GoverningBody.NameEn), HistoryValue.Plain),
        new(nameof(GoverningBody), nameof(GoverningBody.Kind), HistoryValue.Word, typeof(BodyKind)),
        new(nameof(GoverningBody), nameof(GoverningBody.PartOfId), HistoryValue.Name),
        new(nameof(BodyMandate), nameof(BodyMandate.From), HistoryValue.Day),
        new(nameof(BodyMandate), nameof(BodyMandate.To), HistoryValue.Day),
        new(nameof(BodyMandate), nameof(BodyMandate.SeatCount), HistoryValue.Plain),
        new(nameof(Seat), nameof(Seat.Holder), HistoryValue.Plain),
        new(nameof(Seat), nameof(Seat.Party), HistoryValue.Plain),
        new(nameof(Seat), nameof(Seat.Role), HistoryValue.Word, typeof(SeatRole)),
        new(nameof(Seat), nameof(Seat.From), HistoryValue.Day),
        new(nameof(Seat), nameof(Seat.To), HistoryValue.Day),

        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.Name), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.Email), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.Phone), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.DataProtectionEmail), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.TimeZone), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.MinGoals), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.MaxGoals), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.Brand), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.BrandInDark), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.ExtractTitle), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.DecisionHeading), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.SentToHeading), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.DiaryNumberWord), HistoryValue.Plain),
        new(nameof(MunicipalityProfile), nameof(MunicipalityProfile.ArmsHash), HistoryValue.Plain),

        new(nameof(User), nameof(User.DisplayName), HistoryValue.Plain),
        new(nameof(User), nameof(User.Title), HistoryValue.Plain),
        new(nameof(User), nameof(User.Email), HistoryValue.Plain),
        new(nameof(User), nameof(User.ClosedAt), HistoryValue.Moment),
        new(nameof(User), nameof(User.SessionsEndedAt), HistoryValue.Moment),
        new(nameof(User), nameof(User.RemindersOff), HistoryValue.YesNo),
        new(nameof(User), nameof(User.Language), HistoryValue.Plain),
        new(nameof(User), nameof(User.SecondFactorSince), HistoryValue.Moment),
        new(nameof(User), nameof(User.RecoveryCodesMadeAt), HistoryValue.Moment),
        new(nameof(User), nameof(User.ProviderLinkedAt), HistoryValue.Moment),
        new(nameof(UserGrant), nameof(UserGrant.Role), HistoryValue.Word, typeof(Role)),
        new(nameof(UserGrant), nameof(UserGrant.Scope), HistoryValue.Word, typeof(GrantScope)),
        new(nameof(UserGrant), nameof(UserGrant.ScopeId), HistoryValue.Name),
        new(nameof(AccountLink), nameof(AccountLink.Kind), HistoryValue.Word, typeof(AccountLinkKind)),
        new(nameof(AccountLink), nameof(AccountLink.ExpiresAt), HistoryValue.Moment),
        new(nameof(AccountLink), nameof(AccountLink.UsedAt), HistoryValue.Moment),
        new(nameof(AccountLink), nameof(AccountLink.EndedAt), HistoryValue.Moment),
        new(nameof(RecoveryCode), nameof(RecoveryCode.UsedAt), HistoryValue.Moment),
    ];

    /// <summary>The kinds that are parts of what the history is of, each with a word of its own.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        nameof(GuidingQuestion), nameof(Tie), nameof(BodyMandate), nameof(Seat), nameof(ConsultationResponse),
        nameof(ProgrammeGoal), nameof(FocusArea), nameof(SuccessFactor), nameof(PoliticalStrategy),
        nameof(UserGrant), nameof(AccountLink), nameof(RecoveryCode),
    ];
}
