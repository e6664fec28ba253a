using System.Numerics;
using GoalProcess.Data.Accounts;
using GoalProcess.Web.Infrastructure.Accounts;

namespace GoalProcess.Web.Tests.Support;

/// <summary>A person's telephone with an authenticator app, and the recovery codes on the back of its case.</summary>
internal sealed class Telephone(ClockedApp app, byte[] secret)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The recovery codes the person was shown.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private init; } = [];

    /// <summary>The code that the app shows now, or so many steps from now.</summary>
    public string Code(int steps = 0) => TimeCodes.At(secret, TimeCodes.StepOf(app.Clock.GetUtcNow()) + steps);

    /// <summary>The app reads the key on the page.</summary>
    public static Telephone Read(ClockedApp app, Page page) => new(app, SecretOn(page));

    /// <summary>The person turns the second factor on, and half a minute passes: the app shows a new code.</summary>
    public static async Task<Telephone> TurnOnAsync(ClockedApp app, Visitor visitor)
    {
        var begun = await BeginAsync(visitor);
        var secret = SecretOn(begun);
        var done = await visitor.FollowAsync(await visitor.SubmitAsync(begun, "[data-testid=first-code]", ("Form.Code", new Telephone(app, secret).Code())));
        app.Clock.Ahead += TimeSpan.FromSeconds(30);
        return new Telephone(app, secret) { RecoveryCodes = CodesOn(done) };
    }

    /// <summary>The person gives the password and comes to the key.</summary>
    public static async Task<Page> BeginAsync(Visitor visitor, string path = "/konto/tvasteg") =>
        await visitor.ConfirmAsync(await visitor.SubmitAsync(await visitor.GetAsync(path), "[data-testid=begin]"));

    /// <summary>The recovery codes on a page.</summary>
    public static IReadOnlyList<string> CodesOn(Page page) => [.. page.Document.QuerySelectorAll("[data-testid=new-codes] code").Select(code => code.TextContent)];

    /// <summary>Somebody with a second factor, signed in, and what they hold in their hand.</summary>
    public static async Task<(User Person, Visitor Visitor, Telephone Telephone)> PersonAsync(ClockedApp app, params Domain.Access.Grant[] grants)
    {
        var person = await app.AddPersonAsync(grants);
        var visitor = await app.SignInAsync(person.Email!);
        return (person, visitor, await TurnOnAsync(app, visitor));
    }

    private static byte[] SecretOn(Page page) => string.Concat(page.Text("secret")!.Where(char.IsLetterOrDigit))
        .Aggregate(BigInteger.Zero, (number, letter) => (number * Base32.Length) + Base32.IndexOf(letter, StringComparison.Ordinal))
        .ToByteArray(isUnsigned: true, isBigEndian: true) is var bytes ? [.. new byte[20 - bytes.Length], .. bytes] : [];
}
