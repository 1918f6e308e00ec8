package igf.notification;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.testing.DatabaseFaults;
import igf.platform.testing.Http;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many mails are released by one request, which the caller repeats because the answer was lost. */
class RetriedReleaseIT {

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");

    @Test
    void isAnsweredAsAtFirstThoughNothingIsHeldAnyMore() {
        var edition = "retried" + UUID.randomUUID().toString().substring(0, 8);
        var ada = Somebody.called("Ada Again");
        Mails.declined(edition, ada);
        Mails.declined(edition, ada);
        var held = "/api/v1/messages?state=HELD&edition=" + edition;
        secretariat.await(held, a -> a.json().path("items").size() == 2);
        var releasing = secretariat.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("edition", edition, "expected", 2);
        var first = new ArrayList<Http.Response>();
        DatabaseFaults.ofService("notification-service")
                .withoutStoringResponses(() -> first.add(
                        releasing.post("/api/v1/messages/release", body).expect(200)));
        assertThat(first.getFirst().json().path("count").asInt()).isEqualTo(2);
        Started.mails(ada, 2);
        secretariat.await(held, a -> a.json().path("items").isEmpty());

        var again = releasing.post("/api/v1/messages/release", body).expect(200);

        assertThat(again.text()).isEqualTo(first.getFirst().text());
        assertThat(again.header("Consistency-Token")).isEqualTo(first.getFirst().header("Consistency-Token"));
    }
}
