package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.Evil;
import igf.acceptance.probe.world.Script;
import igf.acceptance.probe.world.World;
import igf.lab.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Checks everything that contains hostile texts: tables, calendars, pages, mails. */
public final class Injections {
    private static final Pattern FORMULA = Pattern.compile("(^|[,;\\r\\n])\"?[=+@-][A-Za-z0-9(]");
    private static final String MAILS = "injections into mails";
    private static final int FOLDED = 75;

    private final Sender sender;
    private final Report report;

    public Injections(Sender sender, Report report) {
        this.sender = sender;
        this.report = report;
    }

    public void look(World world) {
        String edition = world.edition();
        Who secretariat = world.named("secretariat");
        see("tables", secretariat, edition + "/proposals.csv", Injections::table);
        see("tables", Who.NOBODY, edition + "/schedule.csv", Injections::table);
        see("calendars", Who.NOBODY, edition + "/schedule.ics", Injections::calendar);
        see(
                "calendars",
                Who.NOBODY,
                "/api/v1/sessions/" + world.own().ids().get("sessions") + ".ics",
                Injections::calendar);
        see("pages", Who.NOBODY, edition + "/schedule.xml", Injections::page);
        see("pages", secretariat, "/mailbox?limit=50", Injections::page);
        invitation(world, secretariat);
        mails(secretariat, world);
        evil(secretariat);
    }

    private void invitation(World world, Who secretariat) {
        String token = new Script(sender).link(secretariat, "speaker-3@" + world.house(), "invitations");
        see("pages", Who.NOBODY, "/invitations/" + token, Injections::page);
    }

    private void mails(Who secretariat, World world) {
        String list = "/mailbox?limit=500&to=" + world.house();
        items(secretariat, list).forEach(mail -> {
            see("pages", secretariat, "/mailbox/" + mail.path("id").asString(""), Injections::page);
            saw(Call.of(MAILS, secretariat, "GET", list), mail.toString(), mail(mail, world.house()));
        });
    }

    /** Checks that an address in a text gets no mail. */
    private void evil(Who secretariat) {
        String list = "/mailbox?to=" + Evil.ADDRESS;
        JsonNode mails = items(secretariat, list);
        saw(
                Call.of(MAILS, secretariat, "GET", list),
                mails.toString(),
                mails.isEmpty() ? List.of() : List.of("a mail to somebody else"));
    }

    private JsonNode items(Who secretariat, String path) {
        return new Script(sender).get(secretariat, path).json().path("items");
    }

    private interface Look {
        List<String> faults(String text);
    }

    private void see(String what, Who who, String path, Look look) {
        Call call = Call.of("injections into " + what, who, "GET", path).header("Accept", "text/html, */*;q=0.5");
        Answer answer = sender.send(call);
        report.add(call, answer);
        saw(call, answer.body(), answer.status() == 200 ? look.faults(answer.body()) : List.of("nothing to look at"));
    }

    private void saw(Call call, String text, List<String> faults) {
        report.add(
                call.kind(),
                faults.stream()
                        .map(what -> Fault.seen(sender.url(), call, what, text))
                        .toList());
    }

    static List<String> table(String text) {
        return FORMULA.matcher(text).find() ? List.of("a cell that a spreadsheet takes for a formula") : List.of();
    }

    static List<String> page(String text) {
        return text.contains(Evil.SCRIPT) ? List.of("a script of somebody else's stands in the page") : List.of();
    }

    static List<String> calendar(String text) {
        List<String> faults = new ArrayList<>();
        if (text.lines().anyMatch(line -> line.startsWith("Bcc:") || line.startsWith("ATTENDEE:mailto:evil"))) {
            faults.add("a text has become a property");
        }
        if (Stream.of(text.split("\r\n", -1)).anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > FOLDED)) {
            faults.add("a line of more than 75 bytes");
        }
        if (text.replace("\r\n", "").contains("\n")) {
            faults.add("a line that ends without CR");
        }
        return faults;
    }

    /** Checks that a mail has one recipient, one line of subject and no script. */
    static List<String> mail(JsonNode mail, String house) {
        List<String> faults = new ArrayList<>();
        String to = mail.path("to").toString();
        if (to.contains("evil@") || !to.contains(house)) {
            faults.add("a mail to somebody else");
        }
        if (mail.path("subject").asString("").matches("(?s).*[\\r\\n].*")) {
            faults.add("a subject of several lines");
        }
        faults.addAll(page(mail.path("html").asString("")));
        return faults;
    }
}
