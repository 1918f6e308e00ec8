package igf.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import igf.platform.view.ReadModelTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

/** Which failures are those of a mail. */
class LetterSenderTest {

    private static final UUID MESSAGE = new UUID(1, 2);

    @Test
    void a_store_that_is_away_does_not_make_a_mail_unwritable() {
        for (var failure : new RuntimeException[] {
            new MongoTimeoutException("away"),
            new IllegalStateException(new MongoTimeoutException("away")),
            new TransientDataAccessResourceException("away")
        }) {
            assertThatThrownBy(() -> LetterSender.render(MESSAGE, () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
    }

    @Test
    void a_mail_that_waits_for_a_read_model_does_not_release_one_that_was_sent() {
        var sent = new ArrayList<String>();
        var released = new ArrayList<String>();
        LetterSender.<String>handleEach(
                List.of(List.of("a"), List.of("b", "c"), List.of("d")),
                group -> {
                    if (group.contains("b")) {
                        throw new ReadModelTimeoutException();
                    }
                    sent.addAll(group);
                },
                released::add);
        assertThat(sent).containsExactly("a", "d");
        assertThat(released).containsExactly("b", "c");
    }

    @Test
    void a_mail_that_cannot_be_rendered_fails_alone() {
        assertThat(LetterSender.render(MESSAGE, () -> {
                    throw new IllegalStateException("no such text");
                }))
                .isEmpty();
        assertThat(LetterSender.render(MESSAGE, () -> {
                    throw new StackOverflowError();
                }))
                .isEmpty();
    }
}
