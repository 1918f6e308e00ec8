package igf.notification.outbox;

import igf.api.problem.ProblemKind;
import igf.notification.letter.Letter;
import igf.platform.web.Problem;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends a test of a letter at once. A test is no message: it is not stored, listed or retried. */
@Component
public class TestMails {

    private final SmtpClient smtpClient;

    TestMails(SmtpClient smtpClient) {
        this.smtpClient = smtpClient;
    }

    /**
     * @param holders the people whose personal values are in the mail
     * @throws Problem 503 if the mail server did not accept it
     */
    public void send(UUID id, Collection<UUID> holders, Letter letter) {
        try (var connection = smtpClient.open()) {
            connection.send(id, holders, letter, List.of());
        } catch (SmtpClient.MailRejectedException e) {
            throw new Problem(
                    ProblemKind.UNAVAILABLE, "The mail server did not accept the test (" + e.code() + "); try again.");
        }
    }
}
