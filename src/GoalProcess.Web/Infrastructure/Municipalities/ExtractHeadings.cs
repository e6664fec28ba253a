using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Infrastructure.Municipalities;

/// <summary>The headings of a decision and its extract: the municipality's own words on Swedish pages, else the product's.</summary>
public sealed class ExtractHeadings(MunicipalityMemory municipality, IStringLocalizer<DecisionTexts> texts)
{
    /// <summary>What the extract is called.</summary>
    public string Title => Of(municipality.Current.Words.ExtractTitle, "Extract");

    /// <summary>Over the decision.</summary>
    public string Decision => Of(municipality.Current.Words.DecisionHeading, "Decision");

    /// <summary>Over those whom it is sent to.</summary>
    public string SentTo => Of(municipality.Current.Words.SentToHeading, "SentTo");

    /// <summary>Before a diary number.</summary>
    public string DiaryNumber => Of(municipality.Current.Words.DiaryNumberWord, "DiaryNumber");

    private string Of(string own, string products) => own.Length > 0 && Language.Current != Language.English ? own : texts[products].Value;
}
