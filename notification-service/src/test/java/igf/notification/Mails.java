package igf.notification;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads mails for tests, and publishes the decline that several tests begin with. */
final class Mails {

    private Mails() {}

    /** Returns a mail as it was sent, without the line breaks of quoted-printable text. */
    static String whole(MimeMessage mail) throws Exception {
        var out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8).replaceAll("=\r?\n", "");
    }

    static String unfolded(String text) {
        return text.replaceAll("\r?\n[ \t]", "");
    }

    static UUID declined(String edition, Started.Somebody organizer) {
        var proposal = UUID.randomUUID();
        Started.SERVICE
                .kafka()
                .publish(
                        "proposal",
                        "igf.proposal.declined.v1",
                        proposal.toString(),
                        Map.of(
                                "edition",
                                edition,
                                "proposalId",
                                proposal.toString(),
                                "number",
                                3,
                                "title",
                                "Lakes",
                                "reason",
                                "Too many on one theme.",
                                "organizers",
                                List.of(organizer.as("ORGANIZER", null)),
                                "ruleVersion",
                                1));
        return proposal;
    }
}
