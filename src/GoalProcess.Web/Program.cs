using GoalProcess.Web.Components;
using GoalProcess.Web.Features;
using GoalProcess.Web.Infrastructure;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Commands;
using GoalProcess.Web.Infrastructure.Database;
using GoalProcess.Web.Infrastructure.Demo;
using GoalProcess.Web.Infrastructure.Errors;
using GoalProcess.Web.Infrastructure.Files;
using GoalProcess.Web.Infrastructure.FirstRuns;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Infrastructure.Logging;
using GoalProcess.Web.Infrastructure.Mail;
using GoalProcess.Web.Infrastructure.Municipalities;
using GoalProcess.Web.Infrastructure.Pages;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Infrastructure.Telemetry;

var builder = WebApplication.CreateBuilder(ProgramFolder.Options(args));

builder.AddLog();
builder.AddSettings();
builder.AddDatabase();
builder.AddCommands();
builder.AddHealth();
builder.AddTelemetry();
builder.AddFiles();
builder.AddAccounts();
builder.AddAuthorisation();
builder.AddLanguages();
builder.Services.AddComponents();
builder.AddFeatures();
builder.AddMail();
builder.AddJobs();
builder.AddPages();
builder.AddFirstRun();
builder.AddMunicipality();
builder.AddProtection();

var app = builder.Build();

if (CommandDoor.IsKnockedOn(args))
{
    return await CommandDoor.OpenAsync(app, args, CancellationToken.None);
}

app.UseKnownProxies();
app.UseProtection();
app.UseLanguages();
app.UseRequestLog();
app.UseErrorPages();
app.UseRouting();
app.UseTlsOnly();
app.UseFirstRun();
app.UseAuthentication();
app.UseRateLimiter();
app.UseMunicipality();
app.UseSecondFactor();
app.UseAuthorization();

app.MapHealth();
app.MapProvider();
app.MapPages();

if (!await app.PrepareDatabaseAsync())
{
    return 1;
}

await app.PrepareDemoAsync();
await app.AnnounceFirstRunAsync();

await app.RunAsync();
return 0;
