package igf.notification.outbox;

import static igf.notification.MailBuilder.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import igf.notification.LocalSmtp;
import igf.notification.letter.Letter;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
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
    private static final UUID ABOUT = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfc");

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
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        var content = mail("receipt", PERSON).proposal(ABOUT).language("fr").build();
        var letter = new Letter(
                "ada@people.example",
                "Ada",
                new Letter.Sender("Le secrétariat", "workshops@igf.example", replyTo),
                Locale.FRENCH,
                "Reçue",
                "texte",
                "<p>texte</p>",
                null,
                null);
        try (var line = new SmtpClient(smtp, Clock.systemUTC(), home, false).open()) {
            line.send(id, content, letter, first);
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
        assertThat(sent(UUID.randomUUID(), first, "").getHeader("References"))
                .containsExactly("<" + first + "@igf.example>");
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
