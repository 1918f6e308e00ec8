package igf.notification.outbox;

import igf.notification.letter.Letter;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * Writes the parts of a letter. Text, HTML and a single calendar object are alternatives; calendar objects are also
 * attached as files.
 */
final class LetterBody {

    private LetterBody() {}

    static MimeMultipart of(Letter letter) throws MessagingException {
        var versions = new MimeMultipart("alternative");
        versions.addBodyPart(part(letter.text(), "text/plain; charset=UTF-8"));
        versions.addBodyPart(part(letter.html(), "text/html; charset=UTF-8"));
        var calendars = letter.calendars();
        if (calendars.isEmpty()) {
            return versions;
        }
        var all = new MimeMultipart("mixed");
        var first = new MimeBodyPart();
        first.setContent(versions);
        all.addBodyPart(first);
        if (calendars.size() == 1) {
            // Calendars use the alternative; programs without calendars show the file.
            var calendar = calendars.getFirst();
            versions.addBodyPart(part(calendar.text(), calendar.type()));
            all.addBodyPart(file(calendar, "application/ics; charset=UTF-8"));
        } else {
            // Programs use one alternative at most. Each entry is a file of its own, as iTIP wants for different UIDs.
            for (var calendar : calendars) {
                all.addBodyPart(file(calendar, calendar.type()));
            }
        }
        return all;
    }

    private static MimeBodyPart file(Letter.Calendar calendar, String type) throws MessagingException {
        var file = part(calendar.text(), type);
        file.setFileName(calendar.fileName());
        return file;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
