package igf.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.Contract;
import igf.contracts.Contracts;
import igf.notification.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which facts withdraw which mails. */
class InvalidationsTest {

    private static final UUID PERSON = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 3);

    private static PublishedEvent fact(String name, Map<String, Object> data) {
        return event("igf." + name + ".v1", data);
    }

    private static PublishedEvent event(String type, Map<String, Object> data) {
        return new PublishedEvent(type, type, "/forums/igf/any", "s", 0, 1, "e", Instant.EPOCH, "c", null, "igf", data);
    }

    private static PublishedEvent fact(String name) {
        return fact(name, Map.of());
    }

    private static boolean endsIn(String kind, PublishedEvent cause, PublishedEvent later) {
        return Invalidations.isInvalidated(kind, new Invalidations.WrittenMail(cause, PERSON), later);
    }

    @ParameterizedTest
    @CsvSource({
        "receipt, proposal.withdrawn",
        "withdrawn, proposal.submitted",
        "invitation, speaker.declined",
        "invitation-reminder, speaker.confirmed",
        "invitation, proposal.merged",
        "speaker-declined, speaker.invited",
        "roster-below-minimum, proposal.roster-restored",
        "roster-restored, proposal.roster-below-minimum",
        "screened-out, proposal.screening-undone",
        "screened-in-after-all, proposal.screened",
        "accepted, proposal.declined",
        "accepted-conditions, proposal.condition-extended",
        "declined, proposal.accepted",
        "reserved, proposal.accepted",
        "decision-undone, proposal.accepted",
        "lapsed, proposal.accepted",
        "merged, proposal.merge-ended",
        "took-in, proposal.merge-ended",
        "merge-into, proposal.took-in",
        "merge-of, proposal.merged",
        "merge-refused, proposal.merge-proposed",
        "condition-met, proposal.declined",
        "condition-not-met, proposal.condition-judged",
        "conditions-due, proposal.condition-judged",
        "condition-extended, proposal.condition-extended",
        "appeal-received, proposal.appeal-dismissed",
        "appeal-dismissed, proposal.accepted",
        "swap-asked, session.swap-changed",
        "swap-agreed, session.cancelled",
        "seat-displaced, session.cancelled",
        "seat-cancelled, session.scheduled",
        "registration, registration.cancelled",
        "registration-cancelled, participant.registered",
        "report-due, report.filed",
        "report-due, report.overdue",
        "report-overdue, report.published",
        "report-reminded, report.reminded",
        "report-extended, report.waived",
        "report-returned, report.filed",
        "report-waived, report.rescheduled"
    })
    void a_mail_ends_with_the_fact_that_answers_or_replaces_it(String kind, String later) {
        assertThat(endsIn(kind, fact("any.cause"), fact(later))).isTrue();
    }

    @Test
    void no_fact_ends_a_mail_whose_link_shows_what_has_become_of_it() {
        for (var contract : Contracts.all()) {
            assertThat(Invalidations.kindsInvalidatedBy(event(contract.type(), Map.of())))
                    .doesNotContain("link-me", "link-submit", "registration-asked", "report-published");
        }
    }

    @Test
    void each_fact_that_is_declared_is_published() {
        assertThat(Invalidations.types())
                .isSubsetOf(Contracts.all().stream().map(Contract::type).toList());
    }

    @Test
    void a_place_in_the_programme_ends_with_the_next_one_and_with_what_everybody_sees_of_it() {
        var scheduled = fact("session.scheduled");
        for (var end : List.of("session.moved", "session.cancelled", "session.scheduled")) {
            assertThat(endsIn("scheduled", scheduled, fact(end))).as(end).isTrue();
        }
        var named = List.of(Map.of("personId", PERSON.toString(), "state", "CONFIRMED"));
        var capacity = Map.<String, Object>of("people", named, "fields", List.of(Map.of("name", "capacity")));
        var title = Map.<String, Object>of("people", named, "fields", List.of(Map.of("name", "title")));
        assertThat(endsIn("scheduled", scheduled, fact("session.changed", capacity)))
                .isFalse();
        assertThat(endsIn("scheduled", scheduled, fact("session.changed", title)))
                .isTrue();
        assertThat(endsIn("scheduled", scheduled, fact("session.changed", Map.of("people", List.of()))))
                .as("whoever is not named in it any more")
                .isTrue();
        assertThat(endsIn("session-left", scheduled, fact("session.changed", capacity)))
                .as("whoever is named in it again")
                .isTrue();
        assertThat(endsIn("cancelled", fact("session.cancelled"), scheduled)).isTrue();
    }

    @Test
    void invitations_to_an_own_session_end_with_its_cancellation_and_with_no_other_change_of_its_roster() {
        for (var kind : List.of("invitation", "invitation-reminder")) {
            assertThat(endsIn(kind, fact("speaker.invited"), rosterChanged(true)))
                    .isTrue();
            assertThat(endsIn(kind, fact("speaker.invited"), rosterChanged(false)))
                    .isFalse();
        }
    }

    private static PublishedEvent rosterChanged(boolean cancelled) {
        return fact("session.roster-changed", Map.of("cancelled", cancelled));
    }

    @Test
    void a_seat_ends_with_what_becomes_of_that_seat_alone() {
        var seated = fact("participant.seated", Map.of("seatId", "a"));
        assertThat(endsIn("seat-confirmed", seated, fact("participant.unseated", Map.of("seatId", "a"))))
                .isTrue();
        assertThat(endsIn("seat-confirmed", seated, fact("participant.unseated", Map.of("seatId", "b"))))
                .isFalse();
        assertThat(endsIn("seat-promoted", seated, fact("session.moved"))).isTrue();
    }

    @Test
    void what_is_said_to_one_person_ends_with_facts_about_that_person() {
        var left = fact("speaker.replaced", Map.of("role", "SPEAKER"));
        assertThat(endsIn("speaker-replaced", left, invited(PERSON, "SPEAKER"))).isTrue();
        assertThat(endsIn("speaker-replaced", left, invited(PERSON, "MODERATOR")))
                .isFalse();
        assertThat(endsIn("speaker-replaced", left, invited(OTHER, "SPEAKER"))).isFalse();
        var overbooked = fact("speaker.overbooked");
        assertThat(endsIn("overbooked", overbooked, fact("speaker.declined", Map.of("personId", PERSON.toString()))))
                .isTrue();
        assertThat(endsIn("overbooked", overbooked, fact("speaker.declined", Map.of("personId", OTHER.toString()))))
                .isFalse();
    }

    @Test
    void what_one_edition_asks_of_a_person_does_not_end_with_facts_of_another() {
        var here = Map.<String, Object>of("personId", PERSON.toString(), "edition", "igf-2026");
        var elsewhere = Map.<String, Object>of("personId", PERSON.toString(), "edition", "igf-2027");
        for (var end : List.of("speaker.settled", "speaker.overbooked", "speaker.declined", "speaker.replaced")) {
            assertThat(endsIn("overbooked", fact("speaker.overbooked", here), fact(end, here)))
                    .as(end)
                    .isTrue();
            assertThat(endsIn("overbooked", fact("speaker.overbooked", here), fact(end, elsewhere)))
                    .as(end)
                    .isFalse();
        }
        for (var kind : List.of("review-reminder", "review-reminder-until")) {
            for (var end : List.of("reviewer.reminded", "reviewer.workload-changed")) {
                assertThat(endsIn(kind, fact("reviewer.reminded", here), fact(end, here)))
                        .as(end)
                        .isTrue();
                assertThat(endsIn(kind, fact("reviewer.reminded", here), fact(end, elsewhere)))
                        .as(end)
                        .isFalse();
            }
        }
    }

    private static PublishedEvent invited(UUID person, String role) {
        return fact("speaker.invited", Map.of("personId", person.toString(), "role", role));
    }

    @Test
    void a_merger_leaves_the_questions_about_others_alone() {
        var asked = fact("proposal.merge-proposed", Map.of("withProposalId", "one"));
        assertThat(endsIn("merge-into", asked, fact("proposal.merge-ended", Map.of("withProposalId", "one"))))
                .isTrue();
        assertThat(endsIn("merge-into", asked, fact("proposal.merged", Map.of("intoProposalId", "another"))))
                .isFalse();
        assertThat(endsIn("merge-into", asked, fact("proposal.withdrawn"))).isTrue();
    }

    @Test
    void what_is_said_of_a_condition_ends_with_the_next_judgement_of_it() {
        var judged = fact("proposal.condition-judged", Map.of("condition", "A moderator"));
        assertThat(endsIn("condition-not-met", judged, judged)).isTrue();
        assertThat(endsIn("condition-not-met", judged, fact("proposal.condition-judged", Map.of("condition", "B"))))
                .isFalse();
        assertThat(endsIn("condition-met", judged, fact("proposal.accepted"))).isFalse();
        assertThat(endsIn("condition-not-met", judged, fact("proposal.accepted")))
                .isTrue();
    }

    @Test
    void a_reminder_of_a_deadline_and_a_longer_deadline_end_with_the_next_longer_one() {
        var extended = fact("proposal.condition-extended", Map.of("condition", "A moderator"));
        assertThat(endsIn("conditions-due", fact("proposal.conditions-due"), extended))
                .isTrue();
        assertThat(endsIn("condition-extended", extended, extended)).isTrue();
        var other = fact("proposal.condition-extended", Map.of("condition", "B"));
        assertThat(endsIn("condition-extended", extended, other))
                .as("it names the old date of the other")
                .isTrue();
        for (var kind : List.of("accepted-conditions", "conditions-due")) {
            assertThat(endsIn(kind, fact("proposal.accepted"), other)).as(kind).isTrue();
        }
        var judged = fact("proposal.condition-judged", Map.of("condition", "A moderator"));
        assertThat(endsIn("condition-not-met", judged, extended)).isTrue();
        assertThat(endsIn("condition-not-met", judged, other)).isFalse();
        assertThat(endsIn("condition-extended", extended, fact("proposal.withdrawn")))
                .isTrue();
    }

    @Test
    void a_question_about_a_merger_ends_with_the_next_one_about_it() {
        var asked = fact("proposal.merge-proposed", Map.of("withProposalId", "one", "side", "GOES_IN"));
        assertThat(endsIn("merge-into", asked, asked))
                .as("the side has a new link")
                .isTrue();
        assertThat(endsIn("merge-into", asked, fact("proposal.merge-proposed", Map.of("withProposalId", "another"))))
                .isFalse();
    }

    @Test
    void somebody_who_lost_a_seat_is_told_wherever_the_session_is() {
        var displaced = fact("participant.seated", Map.of("seatId", "a", "cause", "DISPLACED"));
        for (var kind : List.of("seat-displaced", "seat-displaced-named")) {
            assertThat(endsIn(kind, displaced, fact("participant.seated", Map.of("seatId", "a"))))
                    .isTrue();
            assertThat(endsIn(kind, displaced, fact("participant.seated", Map.of("seatId", "b"))))
                    .isFalse();
            assertThat(endsIn(kind, displaced, fact("session.cancelled"))).isTrue();
            assertThat(endsIn(kind, displaced, fact("session.moved"))).isFalse();
        }
        var person = Map.<String, Object>of("personId", PERSON.toString(), "cause", "DISPLACED");
        assertThat(endsIn("seat-changed", fact("session.moved"), fact("participant.seated", person)))
                .as("it says that the reader has a seat")
                .isTrue();
    }

    @Test
    void seats_overlap_until_one_of_them_is_given_up_or_the_session_is_at_another_time() {
        var overlaps = fact("participant.seated", Map.of("seatId", "a", "cause", "OVERLAPS"));
        assertThat(endsIn("seats-overlap", overlaps, fact("participant.unseated", Map.of("seatId", "a"))))
                .isTrue();
        assertThat(endsIn("seats-overlap", overlaps, moved("09:00", "10:00"))).isTrue();
        assertThat(endsIn("seats-overlap", overlaps, moved("09:00", "09:00"))).isFalse();
    }

    private static PublishedEvent moved(String from, String to) {
        return fact("session.moved", Map.of("previous", Map.of("startsAt", from), "placement", Map.of("startsAt", to)));
    }

    @Test
    void a_report_that_is_filed_waived_or_rescheduled_is_not_due_any_more() {
        var due = fact("report.due", report("SHORT"));
        for (var kind : List.of("report-due", "report-overdue", "report-reminded")) {
            for (var end : List.of("report.filed", "report.rescheduled", "report.returned")) {
                assertThat(endsIn(kind, due, fact(end, report("SHORT"))))
                        .as(end)
                        .isTrue();
                assertThat(endsIn(kind, due, fact(end, report("FULL"))))
                        .as("a full report is a short one too")
                        .isTrue();
                assertThat(endsIn(kind, fact("report.due", report("FULL")), fact(end, report("SHORT"))))
                        .as(end)
                        .isFalse();
            }
            assertThat(endsIn(kind, due, fact("report.waived"))).isTrue();
        }
    }

    @Test
    void what_the_secretariat_says_of_a_report_ends_with_what_it_says_next() {
        var extended = fact("report.rescheduled", report("FULL"));
        assertThat(endsIn("report-extended", extended, extended)).isTrue();
        assertThat(endsIn("report-extended", extended, fact("report.filed", report("FULL"))))
                .isTrue();
        assertThat(endsIn("report-extended", extended, fact("report.filed", report("SHORT"))))
                .isFalse();
        assertThat(endsIn("report-extended", extended, fact("report.waived"))).isTrue();
        var returned = fact("report.returned", report("SHORT"));
        assertThat(endsIn("report-returned", returned, fact("report.filed", report("SHORT"))))
                .isTrue();
        assertThat(endsIn("report-returned", returned, fact("report.waived"))).isTrue();
        assertThat(endsIn("report-returned", returned, returned)).isTrue();
        var waived = fact("report.waived");
        assertThat(endsIn("report-waived", waived, fact("report.filed", report("SHORT"))))
                .isTrue();
        assertThat(endsIn("report-waived", waived, extended)).isTrue();
        assertThat(endsIn("report-published", fact("report.published"), returned))
                .isFalse();
    }

    private static Map<String, Object> report(String kind) {
        return Map.of("kind", kind);
    }

    @Test
    void a_registration_and_a_receipt_end_with_what_they_confirm() {
        assertThat(endsIn("registration", fact("participant.registered"), fact("registration.cancelled")))
                .isTrue();
        assertThat(endsIn("receipt", fact("proposal.submitted"), fact("proposal.withdrawn")))
                .isTrue();
    }
}
