package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Answer;
import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.Evil;
import igf.acceptance.probe.world.Script;
import igf.acceptance.probe.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at all that is made of evil texts: tables, calendars, pages, mails. */
public final class Injections {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FORMULA = Pattern.compile("(^|[,;\\r\\n])\"?[=+@-][A-Za-z0-9(]");
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
    }

    private void invitation(World world, Who secretariat) {
        String house = world.own().ids().get("editions") + ".example";
        String token = new Script(sender).link(secretariat, "speaker-3@" + house, "invitations");
        see("pages", Who.NOBODY, "/invitations/" + token, Injections::page);
    }

    private void mails(Who secretariat, World world) {
        String house = world.own().ids().get("editions") + ".example";
        Answer answer = new Script(sender).get(secretariat, "/mailbox?limit=500&to=" + house);
        JSON.readTree(answer.body()).path("items").forEach(mail -> {
            String path = "/mailbox/" + mail.path("id").asString("");
            see("pages", secretariat, path, Injections::page);
            report.add(
                    "injections into mails",
                    mail(mail, house).stream()
                            .map(what -> Fault.seen("injections into mails", what, mail.toString(), path))
                            .toList());
        });
    }

    private interface Look {
        List<String> faults(String text);
    }

    private void see(String what, Who who, String path, Look look) {
        String kind = "injections into " + what;
        Call call = Call.of(kind, who, "GET", path).header("Accept", "text/html, */*;q=0.5");
        Answer answer = sender.send(call);
        report.add(call, answer);
        report.add(
                kind,
                answer.status() == 200
                        ? look.faults(answer.body()).stream()
                                .map(found -> Fault.seen(kind, found, answer.body(), "GET " + path))
                                .toList()
                        : List.of(Fault.seen(
                                kind, "nothing to look at", Integer.toString(answer.status()), "GET " + path)));
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

    /** To nobody else, with one line for its subject, and nothing that runs. */
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
