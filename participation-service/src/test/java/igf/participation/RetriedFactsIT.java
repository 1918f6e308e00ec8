package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.programme.Programme;
import igf.platform.testing.Await;
import igf.platform.testing.DatabaseFaults;
import igf.platform.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Requests whose answer was lost are repeated with their key after the checked facts have changed. */
class RetriedFactsIT {

    private static Http once(Http who) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Http.Response losing(Supplier<Http.Response> request) {
        var answers = new ArrayList<Http.Response>();
        DatabaseFaults.ofService("participation").withoutStoringResponses(() -> answers.add(request.get()));
        return answers.getFirst();
    }

    private static Map<String, Object> fact(Forum.Registered who, int sequence) {
        return Map.of(
                "registrationId",
                who.id(),
                "fact",
                "JOINED",
                "mode",
                "ONSITE",
                "at",
                "2031-10-07T09:10:00Z",
                "source",
                "door-1",
                "sequence",
                sequence);
    }

    @Test
    void a_fact_that_was_taken_is_reported_so_though_its_registration_has_ended() {
        var forum = new Forum("retried-facts");
        var path = "/api/v1/sessions/" + forum.schedule("lively", 50) + "/attendance";
        var eve = forum.register("eve");
        var fact = fact(eve, 1);
        var others = List.of(fact(eve, 2), fact(eve, 3));
        var one = once(tool());
        var many = once(tool());
        var first = losing(() -> one.post(path, fact)).expect(200);
        var both = losing(() -> many.post(path, others)).expect(200);
        assertThat(first.json().get("taken").asInt()).isEqualTo(1);
        assertThat(both.json().get("taken").asInt()).isEqualTo(2);
        tool().delete("/api/v1/registrations/" + eve.id()).expect(204);
        assertThat(tool().post(path, fact).expect(422).text()).contains("REGISTRATION_ENDED");

        assertThat(one.post(path, fact).expect(200).text()).isEqualTo(first.text());
        assertThat(many.post(path, others).expect(200).text()).isEqualTo(both.text());
    }

    @Test
    void a_reminder_that_was_sent_is_reported_so_though_its_session_has_left_the_programme() {
        var forum = new Forum("retried-reminders");
        var session = forum.schedule("late", 10);
        var path = "/api/v1/editions/retried-reminders/report-reminders";
        var asked = Map.of("sessions", List.of(session));
        var reminding = once(secretariat());
        var first = losing(() -> reminding.post(path, asked)).expect(200);
        assertThat(first.json().get("reminded")).hasSize(1);
        forum.cancel(session, "late", 2);
        var programme = SERVICE.bean(Programme.class);
        Await.until("the cancellation", () -> programme.find(session), Optional::isEmpty);
        assertThat(secretariat().post(path, asked).expect(200).text()).contains("SESSION_UNKNOWN");

        assertThat(reminding.post(path, asked).expect(200).text()).isEqualTo(first.text());
    }
}
