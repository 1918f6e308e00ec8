package igf.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.feed.PublishedEvent;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which facts about people and rosters cause mails to whom, and the mails' words. */
class MailCatalogueTest {

    private static final UUID SPEAKER = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");
    private static final UUID OWNER = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfc");
    private static final UUID ORGANIZER = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfe");
    private static final UUID PROPOSAL = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfd");

    private static String sealed(UUID person) {
        return "enc:1:" + person + ":c2VhbGVk";
    }

    private static List<MailContent> mails(String type, Map<String, ?> more) {
        return MailCatalogue.mails(fact("e.0", type, more), (beside, service, subject) -> List.of());
    }

    private static PublishedEvent fact(String id, String type, Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                "igf-2026",
                "proposalId",
                PROPOSAL.toString(),
                "number",
                7,
                "title",
                "Rivers",
                "organizers",
                List.of(Map.of("personId", OWNER.toString(), "role", "OWNER", "emailSealed", sealed(OWNER)))));
        data.putAll(more);
        return new PublishedEvent(
                type,
                id,
                "/forums/igf/proposal",
                PROPOSAL.toString(),
                0,
                1,
                "epoch",
                Instant.EPOCH,
                "c",
                null,
                "igf-2026",
                data);
    }

    private static Map<String, Object> speaker(Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of(
                "personId", SPEAKER.toString(),
                "role", "SPEAKER",
                "nameSealed", sealed(SPEAKER),
                "emailSealed", sealed(SPEAKER)));
        data.putAll(more);
        return data;
    }

    @Test
    void who_is_screened_out_reads_each_failed_criterion() {
        var mail = mails(
                        "igf.proposal.screened.v1",
                        Map.of(
                                "outcome",
                                "OUT",
                                "note",
                                "Write to us.",
                                "failed",
                                List.of(
                                        Map.of("rule", "A", "name", "Enough speakers", "evidence", "2 speakers."),
                                        Map.of("rule", "B", "name", "Reports", "evidence", "Owed: one."))))
                .getFirst();
        assertThat(mail.template()).isEqualTo("screened-out");
        assertThat(mail.regarding().personId()).isEqualTo(OWNER);
        assertThat(mail.values())
                .containsEntry("note", "Write to us.")
                .containsEntry(
                        "failed",
                        List.of(
                                Map.of("name", "Enough speakers", "evidence", "2 speakers."),
                                Map.of("name", "Reports", "evidence", "Owed: one.")));
    }

    @Test
    void a_screening_out_that_is_undone_corrects_the_mail_about_it() {
        var out = fact("e.0", "igf.proposal.screened.v1", Map.of("outcome", "OUT", "failed", List.of()));
        var told = MailCatalogue.mails(out, (beside, service, subject) -> List.of())
                .getFirst();
        var undone = fact("e.1", "igf.proposal.screening-undone.v1", Map.of("reason", "It came by post."));
        assertThat(MailCatalogue.mails(undone, (beside, service, subject) -> List.of(out, undone)))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.template()).isEqualTo("screening-undone");
                    assertThat(mail.correctedMessage()).contains(told.messageId());
                    assertThat(mail.values()).containsEntry("reason", "It came by post.");
                });
        var in = fact("e.0", "igf.proposal.screened.v1", Map.of("outcome", "IN"));
        assertThat(MailCatalogue.mails(undone, (beside, service, subject) -> List.of(in, undone)))
                .as("most screenings were told nobody")
                .isEmpty();
    }

    @Test
    void a_withdrawn_proposal_can_be_submitted_again_only_before_it_was_screened_or_became_a_session() {
        var screened = fact("e.1", "igf.proposal.screened.v1", Map.of("outcome", "IN"));
        var withdrawn = fact("e.2", "igf.proposal.withdrawn.v1", Map.of());
        var held = fact("e.2", "igf.proposal.withdrawn.v1", Map.of("sessionId", new UUID(3, 3).toString()));
        assertThat(MailCatalogue.mails(withdrawn, (beside, service, subject) -> List.of(withdrawn)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.values()).containsEntry("again", "Rivers"));
        assertThat(MailCatalogue.mails(withdrawn, (beside, service, subject) -> List.of(screened, withdrawn)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.values()).doesNotContainKey("again"));
        assertThat(MailCatalogue.mails(held, (beside, service, subject) -> List.of(held)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.values()).doesNotContainKey("again"));
    }

    @Test
    void more_time_for_a_condition_is_told_with_all_that_are_open() {
        var accepted = fact(
                "e.1",
                "igf.proposal.accepted.v1",
                Map.of(
                        "outcome", "ACCEPTED_WITH_CONDITIONS",
                        "conditions", List.of("A moderator", "Two speakers", "A title"),
                        "dueAt", "2026-06-01T00:00:00Z"));
        var met = fact("e.2", "igf.proposal.condition-judged.v1", Map.of("condition", "A title", "met", true));
        var longer = fact(
                "e.3",
                "igf.proposal.condition-extended.v1",
                Map.of("condition", "Two speakers", "dueAt", "2026-06-09T00:00:00Z"));
        var notMet = fact(
                "e.4",
                "igf.proposal.condition-judged.v1",
                Map.of("condition", "A moderator", "met", false, "note", "One has left."));
        var extended = fact(
                "e.5",
                "igf.proposal.condition-extended.v1",
                Map.of("condition", "A moderator", "dueAt", "2026-07-01T00:00:00Z"));
        assertThat(MailCatalogue.mails(
                        extended, (beside, service, subject) -> List.of(accepted, met, longer, notMet, extended)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.values())
                        .containsEntry("note", "One has left.")
                        .containsEntry(
                                "others",
                                List.of(Map.of("condition", "Two speakers", "dueAt", "2026-06-09T00:00:00Z"))));
    }

    @Test
    void a_withdrawal_is_confirmed_to_the_organizers_and_who_is_replaced_is_told_in_their_language() {
        assertThat(mails("igf.proposal.withdrawn.v1", Map.of()))
                .extracting(MailContent::template)
                .containsExactly("withdrawn");
        assertThat(mails("igf.speaker.replaced.v1", speaker(Map.of("language", "fr"))))
                .singleElement()
                .satisfies(mail -> assertThat(mail.language()).isEqualTo("fr"));
    }

    @Test
    void who_goes_on_hears_of_it_only_if_the_contrary_was_said_before() {
        assertThat(mails("igf.proposal.screened.v1", Map.of("outcome", "IN"))).isEmpty();
        assertThat(mails("igf.proposal.screened.v1", Map.of("outcome", "IN", "overruledBecause", "It came by post.")))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.template()).isEqualTo("screened-in-after-all");
                    assertThat(mail.values()).containsEntry("overruledBecause", "It came by post.");
                });
    }

    @Test
    void an_acceptance_is_told_once_to_each_organizer_and_to_an_owner_whom_the_roster_lacks() {
        var roster = List.of(
                speaker(Map.of()),
                Map.of("personId", ORGANIZER.toString(), "role", "ORGANIZER", "emailSealed", sealed(ORGANIZER)));
        var organizers = List.of(
                Map.of("personId", ORGANIZER.toString(), "role", "ORGANIZER", "emailSealed", sealed(ORGANIZER)),
                Map.of("personId", OWNER.toString(), "role", "OWNER", "emailSealed", sealed(OWNER)));
        assertThat(mails("igf.proposal.accepted.v1", Map.of("roster", roster, "organizers", organizers)))
                .extracting(mail -> mail.regarding().personId())
                .containsExactly(ORGANIZER, OWNER);
        assertThat(mails("igf.proposal.accepted.v1", Map.of("roster", roster, "organizers", List.of())))
                .as("as it was published before")
                .extracting(mail -> mail.regarding().personId())
                .containsExactly(ORGANIZER);
    }

    @Test
    void organizers_hear_what_their_roster_lacks_and_that_it_lacks_nothing_any_more() {
        assertThat(mails(
                        "igf.proposal.roster-below-minimum.v1",
                        Map.of("breaches", List.of(Map.of("rule", "A", "detail", "Two.", "given", 2, "least", 3)))))
                .singleElement()
                .satisfies(mail -> assertThat(mail.values())
                        .containsEntry(
                                "breaches", List.of(Map.of("rule", "A", "detail", "Two.", "given", 2, "least", 3))));
        assertThat(mails("igf.proposal.roster-restored.v1", Map.of()))
                .extracting(MailContent::template)
                .containsExactly("roster-restored");
    }

    @Test
    void a_decline_is_told_to_organizers_with_the_speakers_name_sealed() {
        assertThat(mails("igf.speaker.declined.v1", speaker(Map.of())))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.regarding().personId()).isEqualTo(OWNER);
                    assertThat(mail.values()).containsEntry("speakerSealed", sealed(SPEAKER));
                });
    }

    @Test
    void who_is_reminded_replaced_or_asked_to_choose_is_told_themselves() {
        var link = Map.of("tokenSealed", sealed(SPEAKER), "expiresAt", "2026-12-01T00:00:00Z");
        var chooses = new HashMap<String, Object>(link);
        chooses.putAll(Map.of(
                "limit",
                1,
                "sessions",
                List.of(
                        Map.of("number", 7, "title", "Rivers", "role", "SPEAKER"),
                        Map.of("number", 9, "title", "Seas", "role", "MODERATOR"))));
        var told = List.of(
                mails("igf.speaker.reminded.v1", speaker(link)).getFirst(),
                mails("igf.speaker.replaced.v1", speaker(Map.of())).getFirst(),
                mails("igf.speaker.overbooked.v1", speaker(chooses)).getFirst());
        assertThat(told)
                .extracting(MailContent::template)
                .containsExactly("invitation-reminder", "speaker-replaced", "overbooked");
        assertThat(told)
                .allSatisfy(mail -> assertThat(mail.regarding().personId()).isEqualTo(SPEAKER));
        assertThat(told.getLast().values())
                .containsEntry(
                        "sessions",
                        List.of(
                                Map.of("number", 7, "title", "Rivers", "role", "SPEAKER"),
                                Map.of("number", 9, "title", "Seas", "role", "MODERATOR")));
    }

    private static Map<String, Object> named(UUID person, String role) {
        return Map.of("personId", person.toString(), "role", role, "emailSealed", sealed(person));
    }

    /** Nobody can direct the replies of strangers to somebody else by naming them as an organizer. */
    @Test
    void replies_to_an_invitation_go_to_the_organizers_or_to_a_sender_without_a_role_alone() {
        var link = Map.of("entryId", "one", "tokenSealed", sealed(SPEAKER), "expiresAt", "2026-12-01T00:00:00Z");
        var data = speaker(link);
        data.put(
                "organizers",
                List.of(
                        named(ORGANIZER, "ORGANIZER"),
                        named(SPEAKER, "ORGANIZER"),
                        named(OWNER, "ORGANIZER"),
                        named(OWNER, "OWNER")));
        assertThat(replyTo(mails("igf.speaker.invited.v1", data))).containsExactly(ORGANIZER, OWNER);
        data.put("senderPersonId", OWNER.toString());
        assertThat(replyTo(mails("igf.speaker.invited.v1", data))).containsExactly(OWNER);

        var invited = fact("e.0", "igf.speaker.invited.v1", data);
        var reminder = fact("e.1", "igf.speaker.reminded.v1", speaker(link));
        assertThat(replyTo(MailCatalogue.mails(reminder, (beside, service, subject) -> List.of(invited, reminder))))
                .containsExactly(OWNER);
    }

    private static List<UUID> replyTo(List<MailContent> mails) {
        return mails.getFirst().replyTo().stream().map(PersonalValue::holder).toList();
    }

    @Test
    void nobody_is_invited_to_an_own_session_whose_cancellation_overtook_the_invitation() {
        var data = speaker(Map.of(
                "sessionId",
                PROPOSAL.toString(),
                "entryId",
                "one",
                "tokenSealed",
                sealed(SPEAKER),
                "expiresAt",
                "2026-12-01T00:00:00Z"));
        var created = fact("s.1", "igf.session.roster-changed.v1", Map.of("cancelled", false));
        var cancelled = fact("s.2", "igf.session.roster-changed.v1", Map.of("cancelled", true));
        for (var type : List.of("igf.speaker.invited.v1", "igf.speaker.reminded.v1")) {
            assertThat(invitationsAfter(type, data, List.of(created))).as(type).hasSize(1);
            assertThat(invitationsAfter(type, data, List.of(created, cancelled)))
                    .as(type)
                    .isEmpty();
        }
    }

    private static List<MailContent> invitationsAfter(
            String type, Map<String, Object> data, List<PublishedEvent> ofSession) {
        return MailCatalogue.mails(
                fact("e.0", type, data),
                (beside, service, subject) ->
                        service.equals("scheduling") && subject.equals(PROPOSAL) ? ofSession : List.of());
    }

    @Test
    void aMailThatProvesAnAddressIsForWhoeverTheAddressIsSealedFor() {
        assertThat(mails(
                        "igf.proof.asked.v1",
                        Map.of("purpose", "ME", "emailSealed", sealed(SPEAKER), "tokenSealed", sealed(SPEAKER))))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.template()).isEqualTo("link-me");
                    assertThat(mail.regarding().personId()).isEqualTo(SPEAKER);
                });
    }

    /** Nobody vouches for such senders, and the facts about a roster do not name who changed it. */
    @Test
    void mails_about_a_roster_count_for_who_submitted_the_proposal_by_a_mailed_link() {
        var submitted = fact("e.0", "igf.proposal.submitted.v1", Map.of("senderPersonId", ORGANIZER.toString()));
        var facts = Map.<String, Map<String, ?>>of(
                "igf.proposal.roster-below-minimum.v1", Map.of("breaches", List.of()),
                "igf.proposal.roster-restored.v1", Map.of(),
                "igf.speaker.declined.v1", speaker(Map.of()),
                "igf.speaker.replaced.v1", speaker(Map.of()));
        facts.forEach((type, data) -> {
            var later = fact("e.1", type, data);
            assertThat(MailCatalogue.mails(later, (beside, service, subject) -> List.of(submitted, later)))
                    .as(type)
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.sender()).contains(ORGANIZER));
            assertThat(MailCatalogue.mails(later, (beside, service, subject) -> List.of(later, submitted)))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.sender()).isEmpty());
        });
    }

    private static Map<String, Object> person(UUID id, String role, String state) {
        return Map.of("personId", id.toString(), "role", role, "state", state, "emailSealed", sealed(id));
    }

    @Test
    void aReportThatIsMissingIsToldToItsRapporteursAndToTheOrganizersOnceEach() {
        var people = Map.of(
                "kind",
                "FULL",
                "dueAt",
                "2026-10-10T09:30:00Z",
                "reason",
                "Ill",
                "rapporteurs",
                List.of(person(SPEAKER, "RAPPORTEUR", "CONFIRMED"), person(ORGANIZER, "RAPPORTEUR", "CONFIRMED")),
                "organizers",
                List.of(person(ORGANIZER, "ORGANIZER", "CONFIRMED"), person(OWNER, "OWNER", "CONFIRMED")));
        for (var type : List.of("overdue", "reminded", "returned", "waived", "rescheduled")) {
            assertThat(mails("igf.report." + type + ".v1", people))
                    .as(type)
                    .extracting(mail -> mail.regarding().personId())
                    .containsExactly(SPEAKER, ORGANIZER, OWNER);
        }
        assertThat(mails("igf.report.due.v1", people))
                .as("those who write it are asked, and other organizers hear that they can file it later")
                .extracting(mail -> mail.template() + " " + mail.regarding().personId())
                .containsExactly("report-due " + SPEAKER, "report-due " + ORGANIZER, "report-due-organizer " + OWNER);
        var moved = new HashMap<String, Object>(people);
        moved.remove("dueAt");
        assertThat(mails("igf.report.rescheduled.v1", moved))
                .as("the programme tells of the move")
                .isEmpty();
    }

    private static Map<String, Object> swap(Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of(
                "sessionId",
                OWNER.toString(),
                "swapId",
                SPEAKER.toString(),
                "withNumber",
                9,
                "withTitle",
                "Storms",
                "placement",
                Map.of("roomName", "Hall", "start", "2026-10-12T09:00:00", "end", "2026-10-12T10:00:00"),
                "people",
                List.of(
                        Map.of("personId", ORGANIZER.toString(), "role", "ORGANIZER", "emailSealed", sealed(ORGANIZER)),
                        Map.of("personId", OWNER.toString(), "role", "OWNER", "emailSealed", sealed(OWNER)))));
        data.putAll(more);
        return data;
    }

    @Test
    void the_organizers_and_the_owner_of_a_session_are_asked_for_a_swap_at_the_expense_of_who_asks() {
        var mails = mails(
                "igf.session.swap-asked.v1",
                swap(Map.of(
                        "withPlacement",
                        Map.of("roomName", "Loft", "start", "2026-10-12T11:00:00", "end", "2026-10-12T12:00:00"),
                        "reasonSealed",
                        sealed(SPEAKER),
                        "tokenSealed",
                        sealed(OWNER),
                        "senderPersonId",
                        SPEAKER.toString())));
        assertThat(mails).extracting(MailContent::template).containsExactly("swap-asked", "swap-asked");
        assertThat(mails).extracting(mail -> mail.regarding().personId()).containsExactly(ORGANIZER, OWNER);
        assertThat(mails.getFirst().sender()).contains(SPEAKER);
        assertThat(mails.getFirst().values())
                .containsEntry("withRoomName", "Loft")
                .containsEntry("withStart", "2026-10-12T11:00:00")
                .containsEntry("roomName", "Hall")
                .containsEntry("reasonSealed", sealed(SPEAKER));
    }

    @Test
    void each_end_of_a_swap_has_its_mail_and_an_impossible_one_its_obstacles() {
        for (var outcome : List.of("AGREED", "REFUSED", "WITHDRAWN", "DONE", "IMPOSSIBLE")) {
            var mail = mails(
                            "igf.session.swap-changed.v1",
                            swap(Map.of("outcome", outcome, "obstacles", List.of("PERSON"))))
                    .getFirst();
            assertThat(mail.template()).isEqualTo("swap-" + outcome.toLowerCase(java.util.Locale.ROOT));
            assertThat(mail.values()).containsEntry("obstacles", List.of(Map.of("kind", "PERSON")));
        }
    }
}
