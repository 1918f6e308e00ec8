package igf.notification.message.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.catalogue.MailCatalogue;
import igf.notification.feed.PublishedEvent;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CachedPublishedEventsTest {

    private static final UUID SESSION = new UUID(1, 1);
    private static final UUID PROPOSAL = new UUID(1, 2);
    private static final UUID OWNER = new UUID(1, 3);
    private static final UUID SPEAKER = new UUID(1, 4);
    private static final String SESSION_STREAM = "/forums/igf/scheduling|" + SESSION;
    private static final String PROPOSAL_STREAM = "/forums/igf/proposal|" + PROPOSAL;

    private final List<String> reads = new ArrayList<>();
    private final Map<String, PublishedEvent> log = Map.of(
            SESSION_STREAM, scheduled(0),
            PROPOSAL_STREAM,
                    event(
                            "igf.proposal.submitted.v1",
                            "proposal",
                            PROPOSAL,
                            0,
                            Map.of("organizers", List.of(owner()))));
    private final CachedPublishedEvents events = new CachedPublishedEvents(this::read, UnaryOperator.identity());

    private List<RecordedEvent<?>> read(String stream) {
        reads.add(stream);
        var event = log.get(stream);
        var meta = new Meta(Actor.system("test"), Instant.EPOCH, "c", null);
        return event == null ? List.of() : List.of(new RecordedEvent<Object>(0, event.id(), stream, 0, event, meta));
    }

    private static Map<String, Object> person(UUID id, String role) {
        return Map.of(
                "personId",
                id.toString(),
                "role",
                role,
                "state",
                "CONFIRMED",
                "emailSealed",
                new PersonalValue(id, "sealed").toString());
    }

    private static Map<String, Object> owner() {
        return person(OWNER, "OWNER");
    }

    private static PublishedEvent scheduled(int sequence) {
        return event(
                "igf.session.scheduled.v1",
                "scheduling",
                SESSION,
                sequence,
                Map.of("proposalId", PROPOSAL.toString(), "people", List.of(person(SPEAKER, "SPEAKER"))));
    }

    private static PublishedEvent event(
            String type, String service, UUID subject, int sequence, Map<String, Object> data) {
        return new PublishedEvent(
                type,
                service + sequence,
                "/forums/igf/" + service,
                subject.toString(),
                sequence,
                1,
                "e",
                Instant.EPOCH,
                "c",
                null,
                "igf-2026",
                data);
    }

    @Test
    void each_stream_is_read_once_and_a_session_names_the_owner_of_its_proposal() {
        var first = events.find(scheduled(1), "scheduling", SESSION);
        assertThat(first.getFirst().data().get("people")).isEqualTo(List.of(person(SPEAKER, "SPEAKER"), owner()));
        assertThat(events.find(scheduled(1), "scheduling", SESSION)).isSameAs(first);
        assertThat(events.find(scheduled(1), "proposal", PROPOSAL)).hasSize(1);
        assertThat(events.find(scheduled(1), "participation", SESSION)).isEmpty();
        assertThat(events.find(scheduled(1), "participation", SESSION)).isEmpty();
        assertThat(reads).containsExactly(SESSION_STREAM, PROPOSAL_STREAM, "/forums/igf/participation|" + SESSION);
    }

    @Test
    void the_first_mail_about_a_session_does_not_depend_on_earlier_events_and_one_about_its_end_does() {
        var adapter = new SessionMailAdapter(scheduled(1), events);
        var mail = MailCatalogue.sessionMails(scheduled(1)).getFirst();
        assertThat(adapter.adapt(mail, messages -> false)).contains(mail);
        assertThat(reads).isEmpty();
        assertThat(adapter.adapt(mail.withTemplate("session-left"), messages -> false))
                .isEmpty();
        assertThat(adapter.adapt(mail.withTemplate("session-left"), messages -> !messages.isEmpty()))
                .isPresent();
        assertThat(reads).containsExactly(SESSION_STREAM, PROPOSAL_STREAM);
    }
}
