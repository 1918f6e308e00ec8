package igf.notification;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.testing.Http;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Released mails that the queue has set aside are sent when an operator retries them. */
class SetAsideMailIT {

    private static final int MAILS = 3;
    private static final String RULE = "refused_by_a_test";

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");
    private final JdbcTemplate owner = new JdbcTemplate(ownersDatabase());

    /** Only the owner of the tables, who migrates them, can change them. */
    private static DataSource ownersDatabase() {
        var settings = SERVICE.bean(Environment.class);
        return new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }

    @Test
    void mailsThatTheQueueSetAsideLeaveWhenTheyAreTriedAgain() {
        var eva = Somebody.called("Eva Beiseite");
        var edition = "aside" + System.nanoTime();
        for (int i = 0; i < MAILS; i++) {
            Mails.declined(edition, eva);
        }
        secretariat.await(
                "/api/v1/messages?state=HELD&edition=" + edition,
                a -> a.json().path("items").size() == MAILS);
        // The database refuses rows of this reader, so the queue cannot take their mails.
        owner.execute("ALTER TABLE message_pending ADD CONSTRAINT " + RULE + " CHECK (person <> '" + eva.id()
                + "') NOT VALID");
        try {
            secretariat
                    .post("/api/v1/messages/release", Map.of("edition", edition, "expected", MAILS))
                    .expect(200);
            secretariat.await("/api/v1/admin/dead-letters", a -> setAside(a).size() == MAILS);
            assertThat(Started.mailsOf(eva)).isEmpty();
        } finally {
            owner.execute("ALTER TABLE message_pending DROP CONSTRAINT " + RULE);
        }

        for (var id : setAside(secretariat.get("/api/v1/admin/dead-letters").expect(200))) {
            secretariat.post("/api/v1/admin/dead-letters/" + id + "/retry", "").expect(204);
        }

        Started.mails(eva, MAILS);
        assertThat(setAside(secretariat.get("/api/v1/admin/dead-letters").expect(200)))
                .isEmpty();
    }

    private static List<String> setAside(Http.Response answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .filter(letter -> letter.toString().contains("mail-queue"))
                .map(SetAsideMailIT::id)
                .toList();
    }

    private static String id(JsonNode letter) {
        return letter.get("id").asString();
    }
}
