package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.contracts.proposal.ProposalChanged;
import igf.contracts.proposal.SessionFormat;
import igf.platform.domain.DerivedId;
import igf.platform.domain.EventToken;
import igf.platform.people.PurposeKeys;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices;
import igf.platform.web.response.ConsistencyTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The programme waits for writes of the proposal service whose consistency token a request carries. */
class WaitingForProposalsIT extends SchedulingWorld {

    /** Returns the token of a write, by the event that it publishes. */
    private static String token(String subject, long sequence) {
        return new ConsistencyTokens("proposal", OtherServices.FIRST_EPOCH, SERVICE.bean(PurposeKeys.class))
                .create(1, 1, OtherServices.id("proposal", subject, sequence));
    }

    private Http impatient(String token) {
        return secretariat.with("Consistency-Token", token).with("Prefer", "wait=0");
    }

    private Http patient(String token) {
        return secretariat.with("Consistency-Token", token).with("Prefer", "wait=5");
    }

    private String base() {
        return "/api/v1/editions/" + edition;
    }

    @Test
    void a_session_is_read_with_the_token_of_its_decision() {
        plan();
        var proposal = UUID.randomUUID();
        var session = "/api/v1/sessions/" + DerivedId.of(proposal, "session");
        var token = token(proposal.toString(), 0);
        impatient(token).get(session).expect(503);

        publishAccepted(proposal, "Tides", new PersonRef[0]);

        assertThat(patient(token).get(session).expect(200).json().get("title").asString())
                .isEqualTo("Tides");
    }

    @Test
    void a_release_has_the_title_whose_token_it_carries() {
        plan();
        var session = accept("Before", new PersonRef[0]);
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        var proposal = proposals.getOrDefault(session, session);
        var token = token(String.valueOf(proposal), 1);
        impatient(token).post(base() + "/releases", Map.of()).expect(503);

        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.changed.v1",
                        String.valueOf(proposal),
                        new ProposalChanged(
                                edition,
                                proposal,
                                session,
                                number,
                                "After",
                                List.of(),
                                new SessionFormat("ROUND_TABLE", "CIRCLE", 60),
                                "Text"));
        var released = patient(token).post(base() + "/releases", Map.of()).expect(201);

        assertThat(released.json().get("number").asInt())
                .as("nothing was released before")
                .isEqualTo(1);
        assertThat(anybody.with("Consistency-Token", released.header("Consistency-Token"))
                        .get("/api/v1/sessions/" + session)
                        .expect(200)
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("After");
    }

    /** Returns the token that the feed gives to an event of the edition. */
    private String eventToken(long sequence) {
        return new ConsistencyTokens("notification", OtherServices.FIRST_EPOCH, SERVICE.bean(PurposeKeys.class))
                .create(
                        new EventToken("proposal", sequence),
                        OtherServices.FIRST_EPOCH,
                        OtherServices.id("proposal", edition, sequence));
    }

    @Test
    void a_session_hides_its_names_with_the_token_of_the_event_that_says_so() {
        plan();
        var session = accept("Tides", ref(speaker("Bo Tern"), "INVITED"));
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        release("First");
        var path = "/api/v1/sessions/" + session;
        var before = anybody.get(path).expect(200);
        assertThat(before.json().get("people")).hasSize(1);
        for (var reader : List.of(anybody, secretariat)) {
            reader.with("Consistency-Token", eventToken(1))
                    .with("Prefer", "wait=0")
                    .get(path)
                    .expect(503);
        }

        name("CONFIRMED");

        var told = anybody.with("Consistency-Token", eventToken(1)).with("Prefer", "wait=5");
        var after = told.get(path).expect(200);
        assertThat(after.json().get("people")).isEmpty();
        assertThat(after.json().get("version").asLong())
                .isGreaterThan(before.json().get("version").asLong());
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        var since = base() + "/sessions?updatedSince="
                + after.json().get("updatedAt").asString();
        assertThat(told.get(since).expect(200).json().get("items")).containsExactly(after.json());
        assertThat(told.get(base() + "/speakers").expect(200).json().get("items"))
                .isEmpty();
        anybody.with("Consistency-Token", eventToken(1) + "x").get(path).expect(400);
    }

    @Test
    void a_room_is_made_with_the_token_of_its_edition() {
        var token = token(edition, 0);
        var room = Map.of("name", "The harbour", "capacity", 10, "layouts", List.of("CIRCLE"));
        impatient(token).put(base() + "/rooms/harbour", room).expect(503);

        plan();

        patient(token).put(base() + "/rooms/harbour", room).expect(201);
    }
}
