package igf.notification;

import com.icegreen.greenmail.util.GreenMail;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service, started once per test JVM beside a mail server, and the facts that tests publish to it. */
public final class Started {

    public static final GreenMail MAIL = LocalSmtp.server();
    public static final RunningService SERVICE = start();

    private Started() {}

    private static RunningService start() {
        MAIL.start();
        return RunningService.start(
                NotificationServiceApplication.class,
                "notification-service",
                "notification-service",
                Map.of(
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        Integer.toString(MAIL.getSmtp().getPort()),
                        "igf.messages.hold",
                        "accepted,declined,reserved",
                        "igf.messages.gather",
                        "PT5S",
                        "igf.messages.gather-release",
                        "PT3S",
                        "igf.reactions.claim-every",
                        "PT0.5S",
                        "igf.feed.heartbeat",
                        "PT0.2S",
                        "igf.webhooks.allow-private",
                        "true",
                        "igf.webhooks.retry",
                        "PT0.05S,PT0.1S,PT0.1S"));
    }

    /** A person of the people database with a sealed name and address, as other services publish it. */
    public record Somebody(UUID id, String name, String email, String nameSealed, String emailSealed) {

        public static Somebody called(String name) {
            var people = SERVICE.bean(People.class);
            var email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + UUID.randomUUID()
                    + "@people.example";
            var id = people.findOrCreate(email);
            return new Somebody(
                    id,
                    name,
                    email,
                    people.seal(id, name).toString(),
                    people.seal(id, email).toString());
        }

        public Map<String, @Nullable Object> as(String role, @Nullable String language) {
            var person = new LinkedHashMap<String, @Nullable Object>();
            person.put("personId", id.toString());
            person.put("role", role);
            person.put("nameSealed", nameSealed);
            person.put("emailSealed", emailSealed);
            person.put("language", language);
            return person;
        }
    }

    /** Returns the service's address, for clients of a test's own. */
    public static String base() {
        var port = SERVICE.bean(org.springframework.core.env.Environment.class).getProperty("local.server.port");
        return "http://127.0.0.1:" + port;
    }

    public static String seal(UUID person, String text) {
        return SERVICE.bean(People.class).seal(person, text).toString();
    }

    /** Publishes {@code igf.proposal.submitted.v1}. */
    public static void submitted(String edition, UUID proposal, String title, List<?> organizers) {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.submitted.v1",
                        proposal.toString(),
                        Map.of(
                                "edition",
                                edition,
                                "proposalId",
                                proposal.toString(),
                                "number",
                                7,
                                "title",
                                title,
                                "ruleVersion",
                                1,
                                "subthemes",
                                List.of(),
                                "organizers",
                                organizers));
    }

    /** Waits until a person has this many mails. */
    public static List<MimeMessage> mails(Somebody somebody, int count) {
        return Await.until(
                count + " mails to " + somebody.name(), () -> mailsOf(somebody), found -> found.size() >= count);
    }

    public static List<MimeMessage> mailsOf(Somebody somebody) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, somebody))
                .toList();
    }

    /** Returns the addresses of all mails, one for each mail. */
    public static List<String> addresses() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(mail -> {
                    try {
                        return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    public static boolean isTo(MimeMessage mail, Somebody somebody) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().contains(somebody.email()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
