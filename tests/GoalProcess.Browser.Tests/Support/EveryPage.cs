namespace GoalProcess.Browser.Tests.Support;

/// <summary>
/// Every page of the product: whose it is, where it is, and what is pressed there to come to an answer (a selector, or nothing).
/// A link's start in braces is followed from the page before it: <c>/a {/b/}</c> is the first link on /a that leads to /b/….
/// </summary>
internal static class EveryPage
{
    public const string Nobody = "";

    // a draft that another walk left behind has buttons of its own
    private const string Send = "main form[method=post]:not([data-testid$=draft]) button.btn[type=submit]";

    public static TheoryData<string, string, string> All { get; } = new()
    {
        // to everyone
        { Nobody, "/", "" },
        { Nobody, "/logga-in", "" },
        { Nobody, "/logga-in", Send },
        { Nobody, "/utloggad", "" },
        { Nobody, "/tillganglighetsredogorelse", "" },
        { Nobody, "/personuppgifter", "" },
        { Nobody, "/kontakt", "" },
        { Nobody, "/fel/404", "" },

        // what is the municipality's
        { "karin", "/", "" },
        { "maria", "/", "" },
        { "per", "/", "" },
        { "nils", "/", "" },
        { "nils", "/demo", "" },
        { "maria", "/konto/losenord", "" },
        { "maria", "/konto/losenord", Send },
        { "eva", "/regler", "" },
        { "eva", "/agenda2030", "" },
        { "eva", "/agenda2030/8", "" },
        { "eva", "/organ", "" },
        { "eva", "/organ/ks", "" },
        { "nils", "/organ", "" },
        { "nils", "/organ/ks", "" },
        { "nils", "/organ/nytt", "" },
        { "nils", "/organ/nytt", Send },
        { "nils", "/organ/ks/andra", "" },
        { "nils", "/organ/ks/mandatperioder/ny", "" },
        { "nils", "/organ/ks/mandatperioder/ny", Send },
        { "nils", "/organ/ks {/organ/ks/mandatperioder/0}", "" },
        { "nils", "/organ/ks/platser/ny", "" },
        { "nils", "/organ/ks/platser/2", "" },
        { "nils", "/organ/ks/platser/2", "[data-testid=end-form] button" },
        { "karin", "/vision", "" },
        { "karin", "/vision/vision/andra", "" },
        { "karin", "/vision/vardegrund/andra", "" },

        // a process
        { "eva", "/processer", "" },
        { "karin", "/processer", "" },
        { "karin", "/processer/ny", "" },
        { "karin", "/processer/ny", Send },
        { "eva", "/mallar", "" },
        { "karin", "/mallar {/mallar/}", "" },
        { "karin", "/processer/1/mall", "" },
        { "karin", "/processer/1/steg/nytt", "" },
        { "karin", "/processer/1/steg/nytt", Send },
        { "karin", "/processer/1/avslut", "" },
        { "karin", "/processer/1/ateroppnande", "" },
        { "karin", "/processer/1", "" },
        { "karin", "/processer/1/tidplan", "" },
        { "eva", "/processer/2/tidplan", "" },
        { "eva", "/processer/1/tidplan?visa=kritiskt&zoom=manad", "" },
        { "karin", "/processer/1/steg/9", "" },
        { "karin", "/processer/1/steg/11", "" },
        { "karin", "/processer/1/steg/11", "[data-testid=move] button" },
        { "per", "/processer/1/avvikelser", "" },
        { "karin", "/processer/1/arenden", "" },
        { "karin", "/processer/1/arenden/nytt", "" },
        { "karin", "/processer/1/arenden/nytt", Send },
        { "karin", "/processer/1/arenden/5", "" },
        { "karin", "/processer/1/arenden/5/andra", "" },
        { "per", "/processer/1/sammantraden", "" },
        { "karin", "/processer/1/tidigare-mal", "" },
        { "karin", "/processer/1/tidigare-mal/1/andra", "" },

        // goal areas
        { "karin", "/processer/1/malomraden", "" },
        { "karin", "/processer/1/malomraden/ny", "" },
        { "karin", "/processer/1/malomraden/ny", Send },
        { "karin", "/processer/1/malomraden/1", "" },
        { "eva", "/processer/1/malomraden/2", "" },
        { "karin", "/processer/1/malomraden/1/andra", "" },
        { "karin", "/processer/1/malomraden/1/aterkallelse", "" },
        { "karin", "/processer/1/malomraden/1 {/processer/1/malomraden/1/fragor/}", "" },
        { "karin", "/processer/1/malomraden/1/kopplingar/ny", "" },
        { "karin", "/processer/1/malomraden/1/kopplingar/ny", Send },
        { "karin", "/processer/1/malomraden/tackning/8", "" },

        // keywords
        { "karin", "/processer/1/nyckelord", "" },
        { "karin", "/processer/1/nyckelord", "[data-testid=move] .bulk button" },
        { "eva", "/processer/1/nyckelord?sok=finnsinte", "" },
        { "karin", "/processer/1/nyckelord/ny", "" },
        { "karin", "/processer/1/nyckelord/ny", Send },
        { "karin", "/processer/1/nyckelord/1", "" },
        { "karin", "/processer/1/nyckelord/1/aterkallelse", "" },
        { "karin", "/processer/1/nyckelord/1/aterkallelse", Send },

        // goals
        { "karin", "/processer/1/mal", "" },
        { "karin", "/processer/1/mal/ny", "" },
        { "karin", "/processer/1/mal/ny", Send },
        { "karin", "/processer/1/mal/1", "" },
        { "eva", "/processer/1/mal/1", "" },
        { "karin", "/processer/1/mal/1/andra", "" },
        { "karin", "/processer/1/mal/1/versioner", "" },
        { "karin", "/processer/1/mal/1/aterkallelse", "" },
        { "karin", "/processer/1/mal/1/kopplingar/ny", "" },
        { "eva", "/processer/1/tackning", "" },
        { "karin", "/processer/1/tackning/8", "" },
        { "eva", "/processer/2/tackning/14", "" },

        // the citizen dialogue
        { "karin", "/processer/1/dialog", "" },
        { "karin", "/processer/1/dialog/ny", "" },
        { "karin", "/processer/1/dialog/ny", Send },
        { "karin", "/processer/1/dialog/1", "" },
        { "karin", "/processer/1/dialog/1", "[data-testid=close-form] button" },
        { "eva", "/processer/2/dialog/1", "" },
        { "karin", "/processer/1/dialog/1/andra", "" },
        { "karin", "/processer/1/dialog/1/sammanstallning", "" },
        { "karin", "/processer/1/forslag", "" },
        { "karin", "/processer/1/forslag/ny", "" },
        { "karin", "/processer/1/forslag/ny", Send },
        { "karin", "/processer/1/forslag/1", "" },
        { "eva", "/processer/1/forslag/1", "" },

        // consultations
        { "fatima", "/", "" },
        { "karin", "/processer/2/remisser", "" },
        { "karin", "/processer/2/remisser/ny", "" },
        { "karin", "/processer/2/remisser/ny", Send },
        { "karin", "/processer/2/remisser/1", "" },
        { "eva", "/processer/2/remisser/1", "" },
        { "karin", "/processer/2/remisser/1/andra", "" },
        { "karin", "/processer/2/remisser/1/svar/vn", "" },
        { "karin", "/processer/2/remisser/1/svar/vn", "[data-testid=answer-form] button[type=submit]" },
        { "karin", "/processer/2/remisser/1/svar/vn", "[data-testid=not-received] button[type=submit]" },
        { "fatima", "/processer/2/remisser/1/svar/bun", "" },
        { "eva", "/processer/2/remisser/1/svar/bun", "" },
        { "karin", "/processer/2/mal/1", "" },
        { "karin", "/processer/2/kostnader", "" },
        { "eva", "/processer/1/kostnader", "" },
        { "karin", "/processer/2/kostnader/ny", "" },
        { "karin", "/processer/2/kostnader/ny", Send },
        { "karin", "/processer/2/kostnader/1", "" },
        { "karin", "/processer/2/kostnader/1/andra", "" },
        { "karin", "/processer/2/kostnader/1/aterkallelse", "" },
        { "karin", "/processer/2/aterbruk/nytt", "" },
        { "karin", "/processer/2/aterbruk/nytt", Send },
        { "eva", "/processer/2/aterbruk/1", "" },
        { "karin", "/processer/2/aterbruk/1/andra", "" },
        { "karin", "/processer/2/aterbruk/1/aterkallelse", "" },

        // the programme
        { "karin", "/processer/1/program", "" },
        { "karin", "/processer/2/program", "" },
        { "eva", "/processer/2/program", "" },
        { "karin", "/processer/2/program/andra", "" },
        { "karin", "/processer/2/program/mal/1", "" },
        { "karin", "/processer/2/program/fokusomraden/1", "" },
        { "karin", "/processer/2/program/fokusomraden/ny", Send },
        { "karin", "/processer/2/program/framgangsfaktorer/1", "" },
        { "karin", "/processer/2/program/mal/1/framgangsfaktorer/ny", Send },
        { "karin", "/processer/2/program/framgangsfaktorer/1/strategier/1", "" },
        { "karin", "/processer/2/program/framgangsfaktorer/1/strategier/ny", Send },

        // board goals
        { "karin", "/processer/1/namndmal", "" },
        { "eva", "/processer/2/namndmal", "" },
        { "karin", "/processer/2/namndmal", "" },
        { "fatima", "/processer/2/namndmal/4", "" },
        { "eva", "/processer/2/namndmal/4", "" },
        { "fatima", "/processer/2/namndmal/bun/nytt", "" },
        { "fatima", "/processer/2/namndmal/bun/nytt", Send },
        { "fatima", "/processer/2/namndmal/bun/4/andra", "" },
        { "fatima", "/processer/2/namndmal/bun/4/aterkallelse", "" },
        { "karin", "/processer/2/namndmal/vn/avstar", "" },
        { "karin", "/processer/1/namndmal/vn/avstar", Send },

        // the budget
        { "karin", "/processer/1/budget", "" },
        { "eva", "/processer/2/budget", "" },
        { "karin", "/processer/2/budget/7/andra", "" },

        // meetings and decisions
        { "maria", "/organ/ks/sammantraden", "" },
        { "maria", "/organ/ks/sammantraden/ny", "" },
        { "maria", "/organ/ks/sammantraden/ny", Send },
        { "maria", "/organ/ks/sammantraden/3", "" },
        { "maria", "/organ/ks/sammantraden/4", "" },
        { "maria", "/organ/ks/sammantraden/4/andra", "" },
        { "maria", "/organ/ks/sammantraden/3 {/organ/ks/sammantraden/3/punkter/2/underlag/}", "" },
        { "eva", "/organ/ks/sammantraden/3/punkter/2/beslut", "" },
        { "maria", "/organ/ks/sammantraden/3/punkter/2/beslut", "" },
        { "maria", "/organ/kf/sammantraden/2/punkter/2/beslut/nytt", "" },
        { "maria", "/organ/kf/sammantraden/2/punkter/2/beslut/nytt", Send },

        // refused: not there, not allowed
        { "eva", "/processer/1/mal/99", "" },
        { "eva", "/processer/1/mal/ny", "" },
    };
}
