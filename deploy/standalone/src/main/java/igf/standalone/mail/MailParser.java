package igf.standalone.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Parses a mail: sender, subject, text and HTML. */
final class MailParser {
    private static final Session SESSION = Session.getInstance(new Properties());

    private @Nullable String text;
    private @Nullable String html;

    private MailParser() {}

    static StoredMail parse(long id, Instant receivedAt, String recipient, byte[] content) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(content));
            MailParser parser = new MailParser();
            parser.visit(message);
            return new StoredMail(
                    id,
                    receivedAt,
                    sender(message),
                    recipient,
                    orEmpty(message.getSubject()),
                    orEmpty(parser.text),
                    parser.html);
        } catch (MessagingException | IOException e) {
            // A mail that cannot be parsed is stored as received.
            return new StoredMail(
                    id,
                    receivedAt,
                    "",
                    recipient,
                    "",
                    new String(content, java.nio.charset.StandardCharsets.UTF_8),
                    null);
        }
    }

    private void visit(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                visit(parts.getBodyPart(i));
            }
        } else if (part.isMimeType("text/html") && html == null) {
            html = String.valueOf(part.getContent());
        } else if (part.isMimeType("text/plain") && text == null) {
            text = String.valueOf(part.getContent());
        }
    }

    private static String sender(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        return from == null || from.length == 0 ? "" : from[0].toString();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
