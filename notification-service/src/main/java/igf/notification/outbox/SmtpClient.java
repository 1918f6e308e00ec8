package igf.notification.outbox;

import igf.notification.letter.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Writes a letter as MIME and sends it. */
@Component
class SmtpClient {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpClient.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // Without this, each part of each mail searches the whole class path: a third of the time to write one.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl smtp;
    private final Clock clock;
    private final String domain;
    private final boolean addsHoldersHeader;

    /**
     * @param from mailbox in whose domain Message-IDs end
     * @param addsHoldersHeader whether the server is the demo's mailbox, which empties mails that name an erased person
     */
    SmtpClient(
            JavaMailSenderImpl smtp,
            Clock clock,
            @Value("${igf.messages.from}") String from,
            @Value("${igf.messages.tell-holders}") boolean addsHoldersHeader) {
        this.smtp = smtp;
        sendWithoutDelay(smtp.getJavaMailProperties());
        this.clock = clock;
        var address = Mailbox.addressOf(from);
        this.domain = address.substring(address.lastIndexOf('@') + 1);
        this.addsHoldersHeader = addsHoldersHeader;
    }

    /**
     * Sets TCP_NODELAY, for which the mail library has no property. A mail of more than 8 KB would otherwise wait for a
     * delayed acknowledgement of the server, 40 ms on Linux. Leaves socket factories and proxies of the operator alone.
     */
    static void sendWithoutDelay(Properties properties) {
        if (!properties.containsKey("mail.smtp.socketFactory.class")
                && !properties.containsKey("mail.smtp.socks.host")) {
            properties.putIfAbsent("mail.smtp.socketFactory", new SocketFactoryWithoutDelay());
            properties.putIfAbsent("mail.smtp.socketFactory.fallback", "false");
        }
    }

    /** Thrown when the mail server did not accept a mail. */
    static final class MailRejectedException extends Exception {

        private static final long serialVersionUID = 1L;
        private final String code;
        private final boolean permanent;

        MailRejectedException(String code, boolean permanent, Exception cause) {
            super(code, cause);
            this.code = code;
            this.permanent = permanent;
        }

        /** Returns a code such as SMTP_550, without address or text. */
        String code() {
            return code;
        }

        boolean isPermanent() {
            return permanent;
        }
    }

    /** Returns a connection, which connects with its first mail. */
    Connection open() {
        return new Connection();
    }

    /** A connection for several mails; reconnects after a failure. */
    final class Connection implements AutoCloseable {

        private @Nullable Transport transport;

        private Connection() {}

        /**
         * @param holders the people whose personal values are in the mail
         * @param earlier the first mails to this person about the same subjects
         */
        void send(UUID id, Collection<UUID> holders, Letter letter, List<UUID> earlier) throws MailRejectedException {
            var message = createMessage(id, holders, letter, earlier);
            try {
                openTransport().sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                close();
                throw toException(e);
            }
        }

        private Transport openTransport() throws MessagingException {
            var open = transport;
            if (open == null) {
                open = smtp.getSession().getTransport(Objects.requireNonNullElse(smtp.getProtocol(), "smtp"));
                open.connect(smtp.getHost(), smtp.getPort(), smtp.getUsername(), smtp.getPassword());
                transport = open;
            }
            return open;
        }

        @Override
        public void close() {
            var open = transport;
            transport = null;
            if (open != null) {
                try {
                    open.close();
                } catch (MessagingException e) {
                    LOG.debug("The mail server had closed the connection", e);
                }
            }
        }
    }

    private MimeMessage createMessage(UUID id, Collection<UUID> holders, Letter letter, List<UUID> earlier)
            throws MailRejectedException {
        try {
            var message = message(letter);
            var references = earlier.stream()
                    .filter(first -> !first.equals(id))
                    .map(this::messageId)
                    .collect(Collectors.joining(" "));
            if (!references.isEmpty()) {
                message.setHeader("References", MimeUtility.fold("References: ".length(), references));
                // Some mail programs look at this header only.
                message.setHeader("In-Reply-To", MimeUtility.fold("In-Reply-To: ".length(), references));
            }
            if (addsHoldersHeader) {
                message.setHeader(
                        "Igf-Holders",
                        holders.stream().distinct().map(UUID::toString).collect(Collectors.joining(",")));
            }
            message.setSentDate(Date.from(clock.instant()));
            message.saveChanges();
            // Set last, because saving generates another id.
            message.setHeader("Message-ID", messageId(id));
            return message;
        } catch (AddressException e) {
            throw new MailRejectedException("BAD_ADDRESS", true, e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailRejectedException("NOT_WRITABLE", true, e);
        }
    }

    private String messageId(UUID id) {
        return "<" + id + "@" + domain + ">";
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = smtp.createMimeMessage();
        var sender = new InternetAddress(letter.sender().from(), true);
        sender.setPersonal(letter.sender().name(), UTF_8);
        message.setFrom(sender);
        var replyTo = letter.sender().replyTo();
        if (!replyTo.isBlank()) {
            message.setReplyTo(InternetAddress.parse(replyTo, true));
        }
        var to = new InternetAddress(letter.to(), true);
        to.setPersonal(letter.name(), UTF_8);
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(letter.subject(), UTF_8);
        message.setContentLanguage(new String[] {letter.language().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(LetterBody.of(letter));
        return message;
    }

    private static MailRejectedException toException(MessagingException failure) {
        @Nullable Throwable cause = failure;
        for (; cause != null; cause = next(cause)) {
            var code = code(cause);
            if (code > 0) {
                return new MailRejectedException("SMTP_" + code, code >= 500, failure);
            }
        }
        return new MailRejectedException("NO_CONNECTION", false, failure);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException failed && failed.getNextException() != null
                ? failed.getNextException()
                : cause.getCause();
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }
}
