package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.world.HostileTexts;
import igf.acceptance.probe.world.ProbeContext;
import igf.acceptance.probe.world.SetupCalls;
import igf.lab.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Checks tables, calendars, pages and mails that contain hostile texts. */
public final class Injections {
    private static final Pattern FORMULA = Pattern.compile("(^|[,;\\r\\n])\"?[=+@-][A-Za-z0-9(]");
    private static final String MAILS = "injections into mails";
    private static final int MAX_LINE_BYTES = 75;

    private final Sender sender;
    private final ProbeReport report;

    public Injections(Sender sender, ProbeReport report) {
        this.sender = sender;
        this.report = report;
    }

    public void run(ProbeContext context) {
        String edition = context.editionPath();
        Caller secretariat = context.caller("secretariat");
        check("tables", secretariat, edition + "/proposals.csv", Injections::table);
        check("tables", Caller.ANONYMOUS, edition + "/schedule.csv", Injections::table);
        check("calendars", Caller.ANONYMOUS, edition + "/schedule.ics", Injections::calendar);
        check(
                "calendars",
                Caller.ANONYMOUS,
                "/api/v1/sessions/" + context.ownResources().ids().get("sessions") + ".ics",
                Injections::calendar);
        check("pages", Caller.ANONYMOUS, edition + "/schedule.xml", Injections::page);
        check("pages", secretariat, "/mailbox?limit=50", Injections::page);
        checkInvitation(context, secretariat);
        checkMails(secretariat, context);
        checkInjectedAddress(secretariat);
    }

    private void checkInvitation(ProbeContext context, Caller secretariat) {
        String token =
                new SetupCalls(sender).awaitLink(secretariat, "speaker-3@" + context.mailDomain(), "invitations");
        check("pages", Caller.ANONYMOUS, "/invitations/" + token, Injections::page);
    }

    private void checkMails(Caller secretariat, ProbeContext context) {
        String list = "/mailbox?limit=500&to=" + context.mailDomain();
        items(secretariat, list).forEach(mail -> {
            check("pages", secretariat, "/mailbox/" + mail.path("id").asString(""), Injections::page);
            report(Call.of(MAILS, secretariat, "GET", list), mail.toString(), mail(mail, context.mailDomain()));
        });
    }

    /** Checks that an address within a text receives no mail. */
    private void checkInjectedAddress(Caller secretariat) {
        String list = "/mailbox?to=" + HostileTexts.ADDRESS;
        JsonNode mails = items(secretariat, list);
        report(
                Call.of(MAILS, secretariat, "GET", list),
                mails.toString(),
                mails.isEmpty() ? List.of() : List.of("a mail to another recipient"));
    }

    private JsonNode items(Caller secretariat, String path) {
        return new SetupCalls(sender).get(secretariat, path).json().path("items");
    }

    private interface Check {
        List<String> faults(String text);
    }

    private void check(String what, Caller caller, String path, Check check) {
        Call call = Call.of("injections into " + what, caller, "GET", path).header("Accept", "text/html, */*;q=0.5");
        Response response = sender.send(call);
        report.add(call, response);
        report(
                call,
                response.body(),
                response.status() == 200 ? check.faults(response.body()) : List.of("no content to check"));
    }

    private void report(Call call, String text, List<String> faults) {
        report.add(
                call.kind(),
                faults.stream()
                        .map(what -> Fault.inContent(sender.url(), call, what, text))
                        .toList());
    }

    static List<String> table(String text) {
        return FORMULA.matcher(text).find() ? List.of("a cell that a spreadsheet takes for a formula") : List.of();
    }

    static List<String> page(String text) {
        return text.contains(HostileTexts.SCRIPT) ? List.of("the page has a foreign script") : List.of();
    }

    static List<String> calendar(String text) {
        List<String> faults = new ArrayList<>();
        if (text.lines().anyMatch(line -> line.startsWith("Bcc:") || line.startsWith("ATTENDEE:mailto:evil"))) {
            faults.add("a text has become a property");
        }
        if (Stream.of(text.split("\r\n", -1))
                .anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > MAX_LINE_BYTES)) {
            faults.add("a line of more than 75 bytes");
        }
        if (text.replace("\r\n", "").contains("\n")) {
            faults.add("a line that ends without CR");
        }
        return faults;
    }

    /** Finds faults of a mail: another recipient, a subject of several lines, or a script. */
    static List<String> mail(JsonNode mail, String mailDomain) {
        List<String> faults = new ArrayList<>();
        String to = mail.path("to").toString();
        if (to.contains("evil@") || !to.contains(mailDomain)) {
            faults.add("a mail to another recipient");
        }
        if (mail.path("subject").asString("").matches("(?s).*[\\r\\n].*")) {
            faults.add("a subject of several lines");
        }
        faults.addAll(page(mail.path("html").asString("")));
        return faults;
    }
}
