package igf.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import igf.notification.LocalSmtp;
import igf.notification.letter.Letter;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The headers of mails. */
class SmtpClientTest {

    private static final UUID PERSON = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");

    private final GreenMail server = LocalSmtp.server();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MimeMessage sent(UUID id, @Nullable UUID first, String replyTo) throws Exception {
        return sent(id, first, replyTo, "workshops@igf.example");
    }

    private MimeMessage sent(UUID id, @Nullable UUID first, String replyTo, String home) throws Exception {
        return sent(id, first == null ? List.of() : List.of(first), replyTo, home, List.of());
    }

    private MimeMessage sent(UUID id, List<UUID> earlier, String replyTo, String home, List<Letter.Calendar> calendars)
            throws Exception {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        var letter = new Letter(
                "ada@people.example",
                "Ada",
                new Letter.Sender("Le secrétariat", "workshops@igf.example", replyTo),
                Locale.FRENCH,
                "Reçue",
                "texte",
                "<p>texte</p>",
                calendars);
        try (var line = new SmtpClient(smtp, Clock.systemUTC(), home, false).open()) {
            line.send(id, List.of(PERSON), letter, earlier);
        }
        var received = server.getReceivedMessages();
        return received[received.length - 1];
    }

    @Test
    void theSenderHasANameAndSomewhereToAnswerTo() throws Exception {
        var mail = sent(UUID.randomUUID(), null, "secretariat@igf.example");
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("workshops@igf.example");
        assertThat(from.getPersonal()).isEqualTo("Le secrétariat");
        assertThat(mail.getHeader("Reply-To")).containsExactly("secretariat@igf.example");
        assertThat(mail.getContentLanguage()).containsExactly("fr");
        assertThat(sent(UUID.randomUUID(), null, "").getHeader("Reply-To")).isNull();
    }

    @Test
    void anIdEndsInTheSendersDomainAndOnlyMailsThatWereSentAreReferredTo() throws Exception {
        var first = UUID.randomUUID();
        var mail = sent(first, null, "");
        assertThat(mail.getMessageID()).isEqualTo("<" + first + "@igf.example>");
        assertThat(mail.getHeader("References")).isNull();
        assertThat(sent(first, first, "").getHeader("References"))
                .as("the same again")
                .isNull();
        var later = sent(UUID.randomUUID(), first, "");
        assertThat(later.getHeader("References")).containsExactly("<" + first + "@igf.example>");
        assertThat(later.getHeader("In-Reply-To")).containsExactly("<" + first + "@igf.example>");
    }

    @Test
    void repliesCanGoToSeveralPeople() throws Exception {
        var replyTo = sent(UUID.randomUUID(), null, "ada@people.example, luc@people.example")
                .getReplyTo();
        assertThat(Arrays.stream(replyTo).map(Object::toString))
                .containsExactly("ada@people.example", "luc@people.example");
    }

    @Test
    void severalCalendarObjectsAreFilesAndTheirMailRefersToTheFirstOnesOfTheirSessions() throws Exception {
        var earlier = List.of(UUID.randomUUID(), UUID.randomUUID());
        var mail = sent(
                UUID.randomUUID(),
                earlier,
                "",
                "workshops@igf.example",
                List.of(
                        new Letter.Calendar("BEGIN:VCALENDAR", "REQUEST", "session-7.ics"),
                        new Letter.Calendar("BEGIN:VCALENDAR", "CANCEL", "session-8.ics")));
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getCount())
                .as("text and HTML")
                .isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            var file = parts.getBodyPart(i + 1);
            var method = List.of("REQUEST", "CANCEL").get(i);
            assertThat(file.getContentType()).startsWith("text/calendar; method=" + method);
            assertThat(file.getFileName()).isEqualTo("session-" + (i + 7) + ".ics");
        }
        assertThat(mail.getHeader("References", " ").split("\\s+"))
                .containsExactly("<" + earlier.get(0) + "@igf.example>", "<" + earlier.get(1) + "@igf.example>");
    }

    @Test
    void anIdEndsInTheDomainOfASenderWithAName() throws Exception {
        var id = UUID.randomUUID();
        assertThat(sent(id, null, "", "IGF (workshops) <workshops@igf.example>").getMessageID())
                .isEqualTo("<" + id + "@igf.example>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sent(id, null, "", "IGF workshops"))
                .withMessageContaining("IGF workshops");
    }

    /** Otherwise a mail of more than 8 KB takes 40 ms longer: its last segment waits for an acknowledgement. */
    @Test
    void theSegmentsOfAMailDoNotWaitForEachOther() throws Exception {
        var properties = new Properties();
        SmtpClient.sendWithoutDelay(properties);
        var factory = (SocketFactory) Objects.requireNonNull(properties.get("mail.smtp.socketFactory"));
        try (var socket = factory.createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
        var withProxy = new Properties();
        withProxy.setProperty("mail.smtp.socks.host", "proxy.example");
        SmtpClient.sendWithoutDelay(withProxy);
        assertThat(withProxy).hasSize(1);
    }
}
