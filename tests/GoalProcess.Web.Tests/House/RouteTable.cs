using GoalProcess.Domain.Access;

namespace GoalProcess.Web.Tests.House;

/// <summary>Every address of the product and who is let in, written by hand: what a reviewer of rights reads.</summary>
internal static class RouteTable
{
    public static readonly Role[] Readers = [.. Enum.GetValues<Role>()];
    public static readonly Role[] Officials = [Role.Official];
    public static readonly Role[] Secretaries = [Role.Secretary];
    public static readonly Role[] Administrators = [Role.Administrator];

    /// <summary>The rows. Words in braces in a sample are looked up in the demo; everything else stands as it is sent.</summary>
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        new("GET", "/", "/", Readers, Anyone: true),
        new("GET", "/agenda2030", "/agenda2030", Readers),
        new("GET", "/agenda2030/{goal:int}", "/agenda2030/8", Readers),
        new("GET", "/demo", "/demo", Administrators),
        new("GET", "/kontakt", "/kontakt", Readers, Anyone: true),
        new("GET", "/konto/losenord", "/konto/losenord", Readers),
        new("GET", "/logga-in", "/logga-in", Readers, Anyone: true),
        new("GET", "/organ", "/organ", Readers),
        new("GET", "/organ/{bodyCode}", "/organ/ksau", Readers),
        new("GET", "/organ/{bodyCode}/andra", "/organ/ks/andra", Administrators),
        new("GET", "/organ/{bodyCode}/mandatperioder/{id:guid}", "/organ/ks/mandatperioder/{mandate}", Administrators),
        new("GET", "/organ/{bodyCode}/mandatperioder/ny", "/organ/ks/mandatperioder/ny", Administrators),
        new("GET", "/organ/{bodyCode}/platser/{number:int}", "/organ/ks/platser/2", Administrators),
        new("GET", "/organ/{bodyCode}/platser/ny", "/organ/ks/platser/ny", Administrators),
        new("GET", "/organ/{bodyCode}/sammantraden", "/organ/ksau/sammantraden", Readers),
        new("GET", "/organ/{bodyCode}/sammantraden/{number:int}", "/organ/ksau/sammantraden/2", Readers),
        new("GET", "/organ/{bodyCode}/sammantraden/{number:int}/andra", "/organ/ksau/sammantraden/2/andra", Secretaries),
        new("GET", "/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut", "/organ/ks/sammantraden/{meeting}/punkter/{item}/beslut", Readers),
        new("GET", "/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/nytt", "/organ/ks/sammantraden/{meeting}/punkter/{item}/beslut/nytt", Secretaries),
        new("GET", "/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/underlag/{id:guid}", "/organ/ks/sammantraden/{meeting}/punkter/{item}/underlag/{document}", Readers),
        new("GET", "/organ/{bodyCode}/sammantraden/ny", "/organ/ksau/sammantraden/ny", Secretaries),
        new("GET", "/organ/nytt", "/organ/nytt", Administrators),
        new("GET", "/personuppgifter", "/personuppgifter", Readers, Anyone: true),
        new("GET", "/processer", "/processer", Readers),
        new("GET", "/processer/{processNumber:int}", "/processer/1", Readers),
        new("GET", "/processer/{processNumber:int}/arenden", "/processer/1/arenden", Readers),
        new("GET", "/processer/{processNumber:int}/arenden/{number:int}", "/processer/1/arenden/1", Readers),
        new("GET", "/processer/{processNumber:int}/arenden/{number:int}/andra", "/processer/1/arenden/1/andra", Officials),
        new("GET", "/processer/{processNumber:int}/arenden/nytt", "/processer/1/arenden/nytt", Officials),
        new("GET", "/processer/{processNumber:int}/avvikelser", "/processer/1/avvikelser", Readers),
        new("GET", "/processer/{processNumber:int}/mal", "/processer/1/mal", Readers),
        new("GET", "/processer/{processNumber:int}/mal/{number:int}", "/processer/1/mal/1", Readers),
        new("GET", "/processer/{processNumber:int}/mal/{number:int}/andra", "/processer/1/mal/1/andra", Officials),
        new("GET", "/processer/{processNumber:int}/mal/{number:int}/aterkallelse", "/processer/1/mal/1/aterkallelse", Officials),
        new("GET", "/processer/{processNumber:int}/mal/{number:int}/kopplingar/ny", "/processer/1/mal/1/kopplingar/ny?slag=Vision", Officials),
        new("GET", "/processer/{processNumber:int}/mal/{number:int}/versioner", "/processer/1/mal/1/versioner", Readers),
        new("GET", "/processer/{processNumber:int}/mal/ny", "/processer/1/mal/ny", Officials),
        new("GET", "/processer/{processNumber:int}/malomraden", "/processer/1/malomraden", Readers),
        new("GET", "/processer/{processNumber:int}/malomraden/{number:int}", "/processer/1/malomraden/1", Readers),
        new("GET", "/processer/{processNumber:int}/malomraden/{number:int}/andra", "/processer/1/malomraden/1/andra", Officials),
        new("GET", "/processer/{processNumber:int}/malomraden/{number:int}/aterkallelse", "/processer/1/malomraden/1/aterkallelse", Officials),
        new("GET", "/processer/{processNumber:int}/malomraden/{number:int}/fragor/{id:guid}", "/processer/1/malomraden/1/fragor/{question}", Officials),
        new("GET", "/processer/{processNumber:int}/malomraden/{number:int}/kopplingar/ny", "/processer/1/malomraden/1/kopplingar/ny?slag=Vision", Officials),
        new("GET", "/processer/{processNumber:int}/malomraden/ny", "/processer/1/malomraden/ny", Officials),
        new("GET", "/processer/{processNumber:int}/malomraden/tackning/{goal:int}", "/processer/1/malomraden/tackning/8", Officials),
        new("GET", "/processer/{processNumber:int}/nyckelord", "/processer/1/nyckelord", Readers),
        new("GET", "/processer/{processNumber:int}/nyckelord/{number:int}", "/processer/1/nyckelord/1", Readers),
        new("GET", "/processer/{processNumber:int}/nyckelord/{number:int}/aterkallelse", "/processer/1/nyckelord/1/aterkallelse", Officials),
        new("GET", "/processer/{processNumber:int}/nyckelord/ny", "/processer/1/nyckelord/ny", Officials),
        new("GET", "/processer/{processNumber:int}/sammantraden", "/processer/1/sammantraden", Readers),
        new("GET", "/processer/{processNumber:int}/steg/{number:int}", "/processer/1/steg/15", Readers),
        new("GET", "/processer/{processNumber:int}/tidigare-mal", "/processer/1/tidigare-mal", Readers),
        new("GET", "/processer/{processNumber:int}/tidigare-mal/{number:int}/andra", "/processer/1/tidigare-mal/1/andra", Officials),
        new("GET", "/regler", "/regler", Readers),
        new("GET", "/sprak/en", "/sprak/en", Readers, Anyone: true),
        new("GET", "/sprak/sv", "/sprak/sv", Readers, Anyone: true),
        new("GET", "/tillganglighetsredogorelse", "/tillganglighetsredogorelse", Readers, Anyone: true),
        new("GET", "/utloggad", "/utloggad", Readers, Anyone: true),
        new("GET", "/vision", "/vision", Readers),
        new("GET", "/vision/{kind:regex(^(vision|vardegrund)$)}/andra", "/vision/vision/andra", Officials),
        new("POST", "/demo/klocka", "/demo/klocka", Administrators),
        new("POST", "/demo/konto", "/demo/konto", Readers, Anyone: true),
        new("POST", "/demo/omstart", "/demo/omstart", Administrators),
        new("POST", "/konto/losenord", "/konto/losenord", Readers),
        new("POST", "/logga-in", "/logga-in", Readers, Anyone: true),
        new("POST", "/logga-ut", "/logga-ut", Readers, Anyone: true),
        new("POST", "/organ/{bodyCode}/andra", "/organ/ks/andra", Administrators),
        new("POST", "/organ/{bodyCode}/mandatperioder/{id:guid}", "/organ/ks/mandatperioder/{mandate}", Administrators),
        new("POST", "/organ/{bodyCode}/mandatperioder/{id:guid}/avslut", "/organ/ks/mandatperioder/{mandate}/avslut", Administrators),
        new("POST", "/organ/{bodyCode}/mandatperioder/ny", "/organ/ks/mandatperioder/ny", Administrators),
        new("POST", "/organ/{bodyCode}/platser/{number:int}", "/organ/ks/platser/2", Administrators),
        new("POST", "/organ/{bodyCode}/platser/{number:int}/avslut", "/organ/ks/platser/2/avslut", Administrators),
        new("POST", "/organ/{bodyCode}/platser/ny", "/organ/ks/platser/ny", Administrators),
        new("POST", "/organ/{bodyCode}/sammantraden/{number:int}/andra", "/organ/ksau/sammantraden/2/andra", Secretaries),
        new("POST", "/organ/{bodyCode}/sammantraden/{number:int}/installande", "/organ/ksau/sammantraden/2/installande", Secretaries),
        new("POST", "/organ/{bodyCode}/sammantraden/{number:int}/kallelse", "/organ/ksau/sammantraden/2/kallelse", Secretaries),
        new("POST", "/organ/{bodyCode}/sammantraden/{number:int}/punkter", "/organ/ksau/sammantraden/2/punkter", Secretaries),
        new("POST", "/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/aterkallelse", "/organ/ks/sammantraden/{meeting}/punkter/{item}/aterkallelse", Secretaries),
        new("POST", "/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/nytt", "/organ/ks/sammantraden/{meeting}/punkter/{item}/beslut/nytt", Secretaries),
        new("POST", "/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/upphavande", "/organ/ks/sammantraden/{meeting}/punkter/{item}/beslut/upphavande", Secretaries),
        new("POST", "/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/underlag", "/organ/ks/sammantraden/{meeting}/punkter/{item}/underlag", Secretaries),
        new("POST", "/organ/{bodyCode}/sammantraden/ny", "/organ/ksau/sammantraden/ny", Secretaries),
        new("POST", "/organ/nytt", "/organ/nytt", Administrators),
        new("POST", "/processer/{processNumber:int}/arenden/{number:int}/andra", "/processer/1/arenden/1/andra", Officials),
        new("POST", "/processer/{processNumber:int}/arenden/{number:int}/tillfalle", "/processer/1/arenden/1/tillfalle", Officials),
        new("POST", "/processer/{processNumber:int}/arenden/nytt", "/processer/1/arenden/nytt", Officials),
        new("POST", "/processer/{processNumber:int}/mal/{number:int}/andra", "/processer/1/mal/1/andra", Officials),
        new("POST", "/processer/{processNumber:int}/mal/{number:int}/aterkallelse", "/processer/1/mal/1/aterkallelse", Officials),
        new("POST", "/processer/{processNumber:int}/mal/{number:int}/kopplingar/{id:guid}/borttagning", "/processer/1/mal/1/kopplingar/{nothing}/borttagning", Officials),
        new("POST", "/processer/{processNumber:int}/mal/{number:int}/kopplingar/ny", "/processer/1/mal/1/kopplingar/ny", Officials),
        new("POST", "/processer/{processNumber:int}/mal/ny", "/processer/1/mal/ny", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/{number:int}/andra", "/processer/1/malomraden/1/andra", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/{number:int}/aterkallelse", "/processer/1/malomraden/1/aterkallelse", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/{number:int}/fragor", "/processer/1/malomraden/1/fragor", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/{number:int}/fragor/{id:guid}", "/processer/1/malomraden/1/fragor/{question}", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/{number:int}/fragor/{id:guid}/aterkallelse", "/processer/1/malomraden/1/fragor/{question}/aterkallelse", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/{number:int}/kopplingar/{id:guid}/borttagning", "/processer/1/malomraden/1/kopplingar/{nothing}/borttagning", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/{number:int}/kopplingar/ny", "/processer/1/malomraden/1/kopplingar/ny", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/ny", "/processer/1/malomraden/ny", Officials),
        new("POST", "/processer/{processNumber:int}/malomraden/tackning/{goal:int}", "/processer/1/malomraden/tackning/8", Officials),
        new("POST", "/processer/{processNumber:int}/nyckelord/{number:int}", "/processer/1/nyckelord/1", Officials),
        new("POST", "/processer/{processNumber:int}/nyckelord/{number:int}/aterflytt", "/processer/1/nyckelord/1/aterflytt", Officials),
        new("POST", "/processer/{processNumber:int}/nyckelord/{number:int}/aterkallelse", "/processer/1/nyckelord/1/aterkallelse", Officials),
        new("POST", "/processer/{processNumber:int}/nyckelord/aterflytt", "/processer/1/nyckelord/aterflytt", Officials),
        new("POST", "/processer/{processNumber:int}/nyckelord/flytta", "/processer/1/nyckelord/flytta", Officials),
        new("POST", "/processer/{processNumber:int}/nyckelord/ny", "/processer/1/nyckelord/ny", Officials),
        new("POST", "/processer/{processNumber:int}/steg/{number:int}/arende", "/processer/1/steg/12/arende", Officials),
        new("POST", "/processer/{processNumber:int}/steg/{number:int}/datum", "/processer/1/steg/12/datum", Officials),
        new("POST", "/processer/{processNumber:int}/steg/{number:int}/utfall", "/processer/1/steg/12/utfall", Officials),
        new("POST", "/processer/{processNumber:int}/tidigare-mal/{number:int}/andra", "/processer/1/tidigare-mal/1/andra", Officials),
        new("POST", "/utkast", "/utkast", Readers),
        new("POST", "/utkast/anvandning", "/utkast/anvandning", Readers),
        new("POST", "/utkast/borttagning", "/utkast/borttagning", Readers),
        new("POST", "/vision/{kind:regex(^(vision|vardegrund)$)}/andra", "/vision/vision/andra", Officials),
    ];
}

/// <summary>One address.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Template">As the product has it.</param>
/// <param name="Sample">An address of this kind in the demo.</param>
/// <param name="Roles">Who is let in of those signed in.</param>
/// <param name="Anyone">True when those who are not signed in are let in too.</param>
internal sealed record RouteRow(string Method, string Template, string Sample, Role[] Roles, bool Anyone = false)
{
    public override string ToString() => $"{Method} {Template}";
}
