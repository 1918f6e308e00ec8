package igf.acceptance.selection;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import igf.client.operation.DemoApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mails of many decisions are held together and released together. */
@ExtendWith(Shared.class)
class ManyMailsIT {
    private static final int MANY = 25;
    private static final String MESSAGES = "/api/v1/messages";

    @Test
    void theMailsOf25AcceptancesLeaveByOneCall(Callers callers) {
        Stage stage = new Stage(callers);
        String policy = "/api/v1/editions/" + stage.edition + "/mail-policy";
        stage.changing(SECRETARIAT, "PUT", policy, policy, Map.of("hold", List.of("accepted")), 200);
        List<String> titles = IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> "Moorings" + n + " of " + stage.edition)
                .toList();
        List<String> proposals =
                titles.stream().map(title -> stage.proposal(title, ORGANIZER)).toList();
        proposals.forEach(proposal -> stage.decide(proposal, "ACCEPTED"));
        String held = MESSAGES + "?state=HELD&kind=accepted&limit=1000&edition=" + stage.edition;
        stage.awaitThat(held, shown -> shown.path("items").size() == MANY);

        assertThat(stage.call(
                                SECRETARIAT,
                                "POST",
                                MESSAGES + "/release",
                                Map.of("edition", stage.edition, "kind", "accepted", "expected", MANY),
                                200)
                        .get("count")
                        .asInt())
                .isEqualTo(MANY);

        stage.awaitThat(
                MESSAGES + "?state=SENT&kind=accepted&limit=1000&edition=" + stage.edition,
                shown -> shown.path("items").size() == MANY);
        DemoApi mailbox = callers.as(SECRETARIAT, DemoApi.class);
        List<DemoApi.Mail> received = await("a mail for each acceptance")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> mailbox.mails("organizer-1@example.org").items().stream()
                                .filter(mail -> mail.subject().endsWith(": accepted")
                                        && String.valueOf(mail.text()).contains(stage.edition))
                                .toList(),
                        mails -> mails.size() >= MANY);
        assertThat(received).hasSize(MANY);
        assertThat(titles)
                .allSatisfy(title -> assertThat(received)
                        .anySatisfy(mail -> assertThat(mail.text()).contains(title)));
        assertThat(stage.call(SECRETARIAT, "GET", "/api/v1/admin/dead-letters", null, 200)
                        .get("items"))
                .as("no reaction set anything aside")
                .isEmpty();
    }
}
