using System.Text;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Infrastructure.Protection;

/// <summary>What is sent and is no form is refused with a page, though its token is right.</summary>
public sealed class ReadableFormTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Token = "__RequestVerificationToken";

    public static TheoryData<string?, string> NoForms => new()
    {
        { "application/json", "{\"Wanted\":\"Yes\"}" },
        { "text/plain", "Wanted=Yes" },
        { null, "Wanted=Yes" },
        { "multipart/form-data", "--x--" },
        { "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Wanted\"\r\n\r\nYes" },
        { "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 1025).Select(number => $"a{number}=1")) },
    };

    [Theory]
    [MemberData(nameof(NoForms))]
    public async Task It_is_a_bad_request_wherever_it_is_sent(string? type, string body)
    {
        var visitor = await app.SignInAsync(Grant.Everywhere(Role.Administrator), Grant.Everywhere(Role.Secretary));
        var person = await app.AddPersonAsync();
        var token = (await visitor.GetAsync("/konto/losenord")).Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!;

        // a plain form, one whose place is asked for by its body, one that asks who it is first, and one that takes a file
        foreach (var address in new[] { "/konto/paminnelser", "/organ/ks/sammantraden/ny", $"/anvandare/{person.Id}/lank", "/kommunen/vapen" })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await visitor.SendAsync(address, content, token);
            var page = await Page.ReadAsync(answer);

            Assert.Equal(400, page.Status);
            Assert.NotEqual("", page.H1);
        }
    }
}
