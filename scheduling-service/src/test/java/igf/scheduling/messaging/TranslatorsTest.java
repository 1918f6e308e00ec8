package igf.scheduling.messaging;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.fact;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.scheduling.ProgrammeReleased;
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionScheduled;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.Outgoing;
import igf.scheduling.programme.Heard;
import igf.scheduling.programme.Placement;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseChange.Type;
import igf.scheduling.release.Released;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslatorsTest {

    private static Optional<Object> heard(String type, String data) {
        return new ProposalTranslator()
                .translate(new CloudEvent("1", "/forums/igf/proposal", type, "s", NOW, 0, 1, "e", "c", null, data));
    }

    @Test
    void a_release_is_told_session_by_session_and_then_whole() {
        var previous = HARBOUR.at(TEN, 60, FACTS);
        var changes = List.of(
                new ReleaseChange(Type.SCHEDULED, released(1, HARBOUR, NINE, person(1)), null, null),
                new ReleaseChange(Type.MOVED, released(2, HARBOUR, NINE), previous, null),
                new ReleaseChange(Type.CANCELLED, released(3, HARBOUR, TEN), previous, "WITHDRAWN"));
        var told = new ReleasedTranslator()
                .translate(fact(
                        1,
                        new Released(
                                FACTS,
                                4,
                                "Come",
                                NOW,
                                List.of(released(1, HARBOUR, NINE), released(2, HARBOUR, NINE)),
                                changes)));
        assertThat(told)
                .extracting(Outgoing::type)
                .containsExactly(
                        "igf.session.scheduled.v1",
                        "igf.session.moved.v1",
                        "igf.session.cancelled.v1",
                        "igf.programme.released.v1");
        assertThat(told)
                .extracting(Outgoing::subject)
                .containsExactly(id(1).toString(), id(2).toString(), id(3).toString(), EDITION);
        var scheduled = (SessionScheduled) told.get(0).data();
        assertThat(scheduled.people()).singleElement().satisfies(p -> {
            assertThat(p.nameSealed()).startsWith("enc:1:");
            assertThat(p.personId()).isEqualTo(person(1).personId());
        });
        assertThat(scheduled.placement().startsAt()).isEqualTo("2026-10-24T07:00:00Z");
        var moved = (SessionMoved) told.get(1).data();
        assertThat(moved.previous().start()).isEqualTo(TEN);
        assertThat(moved.placement().start()).isEqualTo(NINE);
        assertThat(((SessionCancelled) told.get(2).data()).reason()).isEqualTo("WITHDRAWN");
        var whole = (ProgrammeReleased) told.get(3).data();
        assertThat(List.of(
                        whole.counts().sessions(),
                        whole.counts().scheduled(),
                        whole.counts().moved(),
                        whole.counts().cancelled()))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void a_draft_never_leaves() {
        var draft = new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 1);
        assertThat(new ReleasedTranslator().translate(fact(1, draft))).isEmpty();
    }

    @Test
    void an_accepted_proposal_is_heard_whole_and_unknown_members_do_not_matter() {
        var heard = heard("igf.proposal.accepted.v1", """
                {"edition": "igf-2026", "proposalId": "%s", "sessionId": "%s", "number": 42, "title": "Islands",
                 "outcome": "ACCEPTED", "reason": "r", "conditions": [], "subthemes": [{"id": "a", "name": "A"}],
                 "format": {"type": "PANEL", "layout": null, "minutes": 90}, "description": "d", "ruleVersion": 1,
                 "roster": [{"personId": "%s", "role": "SPEAKER", "nameSealed": "enc:1:%s:abc", "novel": true}],
                 "somethingNew": {"x": 1}}""".formatted(id(1), id(2), id(3), id(3)));
        assertThat(heard).get().isInstanceOfSatisfying(Heard.Accepted.class, accepted -> {
            assertThat(accepted.facts().sessionId()).isEqualTo(id(2));
            assertThat(accepted.facts().format().minutes()).isEqualTo(90);
            assertThat(accepted.people())
                    .singleElement()
                    .satisfies(m -> assertThat(String.valueOf(m.name())).isEqualTo("enc:1:" + id(3) + ":abc"));
        });
    }

    @Test
    void only_what_is_about_a_session_is_heard_of_speakers_and_withdrawals() {
        var withdrawn = """
                {"edition": "igf-2026", "proposalId": "%s", "number": 1, "title": "t", "sessionId": %s}""";
        assertThat(heard("igf.proposal.withdrawn.v1", withdrawn.formatted(id(1), "null")))
                .isEmpty();
        assertThat(heard("igf.proposal.withdrawn.v1", withdrawn.formatted(id(1), "\"" + id(2) + "\"")))
                .contains(new Heard.Dropped(EDITION, id(1), "WITHDRAWN"));
        assertThat(heard("igf.proposal.screened.v1", withdrawn.formatted(id(1), "null")))
                .isEmpty();
        assertThat(heard("igf.unheard.of.v1", "{}")).isEmpty();
        var declined = """
                {"edition": "igf-2026", "proposalId": "%s", "sessionId": %s, "personId": "%s", "entryId": "%s",
                 "role": "SPEAKER", "organizers": []}""";
        assertThat(heard("igf.speaker.declined.v1", declined.formatted(id(1), "null", id(3), id(4))))
                .isEmpty();
        assertThat(heard("igf.speaker.declined.v1", declined.formatted(id(1), "\"" + id(2) + "\"", id(3), id(4))))
                .get()
                .isInstanceOfSatisfying(Heard.Answered.class, answered -> {
                    assertThat(answered.member().state()).isEqualTo("DECLINED");
                    assertThat(answered.member().takesPart()).isFalse();
                });
    }
}
