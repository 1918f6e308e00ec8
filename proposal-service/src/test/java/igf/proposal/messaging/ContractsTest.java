package igf.proposal.messaging;

import static igf.proposal.SomeProposal.AT;
import static igf.proposal.SomeProposal.EDITION;
import static igf.proposal.SomeProposal.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.contracts.Contracts;
import igf.contracts.FeedAudience;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.proposal.AppealDismissed;
import igf.contracts.proposal.ConditionExtended;
import igf.contracts.proposal.DecisionUndone;
import igf.contracts.proposal.EditionDescribed.SessionKind;
import igf.contracts.proposal.EditionDescribed.Translation;
import igf.contracts.proposal.EditionPlanned;
import igf.contracts.proposal.MergeProposed;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.ProposalAppealed;
import igf.contracts.proposal.ProposalChanged;
import igf.contracts.proposal.ProposalDeclined;
import igf.contracts.proposal.ProposalReserved;
import igf.contracts.proposal.ProposalRevised;
import igf.contracts.proposal.ProposalScreened;
import igf.contracts.proposal.ReviewerWorkloadChanged;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.ScreeningUndone;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerReplaced;
import igf.contracts.proposal.SpeakerSettled;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.OutgoingEvent;
import igf.proposal.EntryBuilder;
import igf.proposal.SomeProposal;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.batch.BatchEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.content.ContentChange;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.content.RevisionNotice;
import igf.proposal.decision.Decision;
import igf.proposal.edition.AdmissionsEvent;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.invitation.Departure;
import igf.proposal.invitation.Guest;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.invitation.Occasion;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.Side;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.SessionRoster;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Subtheme;
import igf.proposal.screening.Screening;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID ENTRY = new UUID(3, 3);
    private static final RosterEntry ORGANIZER = SomeProposal.entry(8, RosterRole.ORGANIZER, Attendance.ONSITE);
    private static final PublicSummary NOTICE = new PublicSummary(
            EDITION,
            7,
            "Nets",
            new Owner("o", SomeProposal.OWNER, SomeProposal.sealed(SomeProposal.OWNER, "mail")),
            List.of(ORGANIZER));

    private final ProposalTranslators translators = new ProposalTranslators();

    /** Returns all public events but {@link ProposalRevised}, which has a test of its own. */
    private List<PublicEvent> published(Object event) {
        return allPublished(event).stream()
                .filter(each -> !(each instanceof ProposalRevised))
                .toList();
    }

    private List<PublicEvent> allPublished(Object event) {
        var meta = new Meta(Actor.system("test"), AT, "c", null);
        return translators.translate(new RecordedEvent<>(1, "e", "s", 0, event, meta)).stream()
                .map(OutgoingEvent::data)
                .map(PublicEvent.class::cast)
                .toList();
    }

    private static ProposalEvent.Decided decided(DecisionOutcome outcome) {
        var decision = new Decision(outcome, "why", List.of(), null, 2, AT, List.of(), "come again", 3, null);
        return new ProposalEvent.Decided(
                ID, NOTICE, decision, List.of(), SomeProposal.content("Nets"), SomeProposal.roster());
    }

    @Test
    void each_outcome_is_told_in_its_own_words() {
        assertThat(published(decided(DecisionOutcome.ACCEPTED)))
                .singleElement()
                .isInstanceOfSatisfying(ProposalAccepted.class, e -> {
                    assertThat(e.sessionId()).isEqualTo(ProposalId.session(ID));
                    assertThat(e.roster()).hasSize(4);
                });
        assertThat(published(decided(DecisionOutcome.DECLINED)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProposalDeclined.class, e -> assertThat(e.reason()).isEqualTo("why"));
        assertThat(published(decided(DecisionOutcome.RESERVE)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProposalReserved.class, e -> assertThat(e.rank()).isEqualTo(3));
    }

    @Test
    void a_changed_roster_of_a_session_is_published_whole_and_a_replacement_besides() {
        var roster = SomeProposal.roster();
        var told = new SessionRoster(OTHER, NOTICE, roster);
        var first = roster.getFirst();
        for (var event : List.of(
                new ProposalEvent.PersonListed(ID, first, told), new ProposalEvent.PersonChanged(ID, first, told))) {
            assertThat(published(event)).singleElement().isInstanceOfSatisfying(RosterChanged.class, e -> {
                assertThat(e.sessionId()).isEqualTo(OTHER);
                assertThat(e.roster()).hasSameSizeAs(roster);
                assertThat(e.organizers()).extracting(PersonRef::role).containsExactly("ORGANIZER", "OWNER");
            });
        }
        assertThat(published(new ProposalEvent.PersonReplaced(ID, first, first, NOTICE, OTHER, null, told)))
                .hasExactlyElementsOfTypes(SpeakerReplaced.class, RosterChanged.class);
        assertThat(published(new ProposalEvent.PersonListed(ID, first)))
                .as("of what is no session")
                .isEmpty();
    }

    @Test
    void somebody_else_at_an_entry_of_an_own_session_is_no_correction_of_an_address() {
        var session = new UUID(4, 4);
        var invited = new InvitationEvent.Invited(
                guest(OTHER), new Occasion(EDITION, session, 10_001, "Opening", session, List.of()));
        var by = guest(new UUID(1, 3));
        assertThat(published(new InvitationEvent.Withdrawn(ENTRY, session, invited, new Departure(by, false, true))))
                .singleElement()
                .isInstanceOfSatisfying(SpeakerReplaced.class, e -> {
                    assertThat(e.byPersonId()).isEqualTo(by.person());
                    assertThat(e.corrected()).isNull();
                    assertThat(e.remains()).isNull();
                });
        assertThat(published(new InvitationEvent.Withdrawn(ENTRY, session, invited, new Departure(by, true))))
                .singleElement()
                .isInstanceOfSatisfying(SpeakerReplaced.class, e -> {
                    assertThat(e.corrected()).isTrue();
                    assertThat(e.remains()).isTrue();
                });
    }

    private static Guest guest(UUID person) {
        return new Guest(person, ENTRY, "SPEAKER", null, null, null, null, null, null, null);
    }

    @Test
    void what_ends_a_reminder_or_a_choice_is_published_to_the_person_alone() {
        assertThat(published(new EngagementEvent.Settled(EDITION, OTHER)))
                .containsExactly(new SpeakerSettled(EDITION, OTHER));
        var fewer = new ReviewerWorkloadChanged(EDITION, OTHER);
        var ballot = new Ballot(Map.of(), List.of(), null, null, List.of());
        assertThat(published(new ReviewEvent.Given(ID, EDITION, ID, OTHER, 1, ballot, 1)))
                .containsExactly(fewer);
        assertThat(published(new ReviewEvent.Given(ID, EDITION, ID, OTHER, 2, ballot, 1)))
                .as("one that was given already")
                .isEmpty();
        assertThat(published(new ReviewEvent.Recused(ID, EDITION, ID, OTHER, SomeProposal.sealed(OTHER, "why"), false)))
                .containsExactly(fewer);
        assertThat(published(new RoundEvent.Closed(EDITION, List.of(OTHER)))).containsExactly(fewer);
        assertThat(published(new RoundEvent.Assigned(EDITION, ID, List.of(), List.of(), 0, List.of(OTHER), List.of())))
                .containsExactly(fewer);
    }

    @Test
    void an_edition_says_whom_public_pages_name() {
        assertThat(published(SomeProposal.planned()))
                .singleElement()
                .isInstanceOfSatisfying(EditionPlanned.class, e -> {
                    assertThat(e.publicNames()).isEqualTo("LISTED");
                    assertThat(e.smallGroupMinimum()).isEqualTo(5);
                    assertThat(e.language()).isEqualTo("en");
                    assertThat(e.subthemeNames()).isNotNull();
                    assertThat(e.subthemes()).isNotEmpty();
                    assertThat(e.sessionKinds())
                            .filteredOn(kind -> kind.kind().equals("BREAK"))
                            .containsExactly(new SessionKind(
                                    "BREAK",
                                    "Break",
                                    List.of(
                                            new Translation("ar", "استراحة"),
                                            new Translation("es", "Pausa"),
                                            new Translation("fr", "Pause"),
                                            new Translation("ru", "Перерыв"),
                                            new Translation("zh", "休息")),
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }

    @Test
    void each_change_of_a_submitted_proposal_is_told_as_a_revision() {
        var speaker = SomeProposal.roster().getFirst();
        var revision = RevisionNotice.of(NOTICE);
        var change = new ContentChange(Map.of(Field.TITLE, "Nets"), Map.of(), null, List.of(Field.OUTCOMES));
        var decision = decided(DecisionOutcome.DECLINED).decision();
        var screening = SomeProposal.screened(ScreeningOutcome.OUT).screening();

        assertRevised(new ProposalEvent.FieldsChanged(ID, change, revision), "title", "outcomes");
        assertRevised(new ProposalEvent.LineDiscarded(ID, null, revision), "unassigned");
        assertRevised(new ProposalEvent.PersonListed(ID, speaker, null, revision), "roster");
        assertRevised(new ProposalEvent.PersonChanged(ID, speaker, null, revision), "roster");
        assertRevised(new ProposalEvent.PersonInvited(ID, speaker.id(), revision), "roster");
        assertRevised(new ProposalEvent.PersonAnswered(ID, speaker, NOTICE, null), "roster");
        assertRevised(new ProposalEvent.PersonRemoved(ID, speaker, NOTICE, null), "roster", "formerRoster");
        assertRevised(
                new ProposalEvent.PersonReplaced(ID, speaker, speaker, NOTICE, null, null), "roster", "formerRoster");
        assertRevised(new ProposalEvent.AddressCorrected(ID, speaker, speaker, NOTICE, null, false, null), "roster");
        assertRevised(new ProposalEvent.Returned(ID, NOTICE), "state", "roster");
        assertRevised(new ProposalEvent.Screened(ID, NOTICE, screening), "state", "screening");
        assertRevised(new ProposalEvent.ScreeningOverruled(ID, NOTICE, screening), "state", "screening");
        assertRevised(new ProposalEvent.ScreeningUndone(ID, NOTICE, screening, null), "state", "screening");
        assertRevised(decided(DecisionOutcome.DECLINED), "state", "decision");
        assertRevised(decided(DecisionOutcome.RESERVE), "state", "decision");
        assertRevised(new ProposalEvent.DecisionUndone(ID, NOTICE, decision, null, null), "state", "decision");
        assertRevised(new ProposalEvent.Lapsed(ID, NOTICE, decision, null, List.of()), "state", "decision");
        assertRevised(new ProposalEvent.MergeUndone(ID, NOTICE, OTHER, Stage.SCREENED_IN, null), "state", "mergedInto");
    }

    @Test
    void a_roster_check_is_told_as_a_revision_unless_the_proposal_is_accepted() {
        var revised = new ProposalRevised(EDITION, ID, 7, "Nets", List.of("rosterState", "rosterBreaches"));
        for (var event : List.<RosterEvent>of(
                new RosterEvent.FellBelowMinimum(ID, NOTICE, null, List.of(), 1),
                new RosterEvent.Restored(ID, NOTICE, null))) {
            assertThat(allPublished(event)).as(event.toString()).hasSize(2).contains(revised);
        }
        for (var event : List.<RosterEvent>of(
                new RosterEvent.FellBelowMinimum(ID, NOTICE, OTHER, List.of(), 1),
                new RosterEvent.Restored(ID, NOTICE, OTHER))) {
            assertThat(allPublished(event))
                    .singleElement()
                    .satisfies(told -> assertThat(Contracts.audienceOf(told)).isEqualTo(FeedAudience.PROPOSALS));
        }
    }

    @Test
    void an_invitation_to_a_session_is_told_with_its_roster() {
        var speaker = SomeProposal.roster().getFirst();
        var roster = new SessionRoster(ProposalId.session(ID), NOTICE, List.of(speaker));
        assertThat(allPublished(new ProposalEvent.PersonInvited(ID, speaker.id(), null, roster)))
                .singleElement()
                .isInstanceOf(RosterChanged.class);
    }

    private void assertRevised(ProposalEvent event, String... fields) {
        assertThat(allPublished(event))
                .filteredOn(ProposalRevised.class::isInstance)
                .as(event.toString())
                .containsExactly(new ProposalRevised(EDITION, ID, 7, "Nets", List.of(fields)));
    }

    @Test
    void no_revision_is_told_of_a_draft_nor_of_an_accepted_proposal_nor_of_a_decision_that_is_held() {
        var speaker = SomeProposal.roster().getFirst();
        var change = new ContentChange(Map.of(Field.TITLE, "Nets"), Map.of(), null, List.of());
        var decision = decided(DecisionOutcome.ACCEPTED).decision();
        var session = ProposalId.session(ID);
        for (var event : List.<ProposalEvent>of(
                new ProposalEvent.FieldsChanged(ID, change),
                new ProposalEvent.PersonListed(ID, speaker),
                new ProposalEvent.PersonRemoved(ID, speaker, null, null),
                decided(DecisionOutcome.ACCEPTED),
                new ProposalEvent.PersonAnswered(ID, speaker, NOTICE, session),
                new ProposalEvent.PersonReplaced(ID, speaker, speaker, NOTICE, session, null),
                new ProposalEvent.DecisionUndone(ID, NOTICE, decision, session, null),
                new ProposalEvent.MergeUndone(ID, NOTICE, OTHER, Stage.ACCEPTED, null),
                new ProposalEvent.DecisionHeld(ID, NOTICE, decision, List.of()))) {
            assertThat(allPublished(event)).as(event.toString()).noneMatch(ProposalRevised.class::isInstance);
        }
    }

    @Test
    void what_is_undone_or_lapsed_is_told_with_its_cause() {
        var decision = decided(DecisionOutcome.ACCEPTED).decision();
        assertThat(published(new ProposalEvent.DecisionUndone(ID, NOTICE, decision, OTHER, "late")))
                .singleElement()
                .isInstanceOfSatisfying(DecisionUndone.class, e -> {
                    assertThat(e.reason()).isEqualTo("late");
                    assertThat(e.sessionId()).isEqualTo(OTHER);
                });
        assertThat(published(new ProposalEvent.Lapsed(ID, NOTICE, decision, null, List.of("a", "b"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        DecisionUndone.class, e -> assertThat(e.reason()).isEqualTo("a\nb"));
    }

    @Test
    void nothing_is_told_of_a_decision_that_is_not_announced() {
        var decision = decided(DecisionOutcome.ACCEPTED).decision();
        assertThat(published(new ProposalEvent.DecisionHeld(ID, NOTICE, decision, List.of())))
                .isEmpty();
        assertThat(published(new ProposalEvent.HeldDecisionUndone(ID, NOTICE, decision, true, "a slip")))
                .isEmpty();
        assertThat(published(new ProposalEvent.PlaceGivenUp(ID, NOTICE))).isEmpty();
    }

    @Test
    void organizers_are_told_that_a_condition_has_more_time() {
        var extended = new ConditionsEvent.Extended(
                ID, 1, AT.plusSeconds(9), List.of(), "Floods", NOTICE, "Name a moderator", AT, 1);
        assertThat(published(extended)).singleElement().isInstanceOfSatisfying(ConditionExtended.class, e -> {
            assertThat(e.dueAt()).isEqualTo(AT.plusSeconds(9));
            assertThat(e.dueBefore()).isEqualTo(AT);
            assertThat(e.condition()).isEqualTo("Name a moderator");
            assertThat(e.organizers()).isNotEmpty();
        });
    }

    @Test
    void organizers_and_owner_are_told_sealed() {
        var screened = new ProposalEvent.Screened(
                ID, NOTICE, new Screening(ScreeningOutcome.IN, "inside", AT, List.of(), null, 1));
        assertThat(published(screened)).singleElement().isInstanceOfSatisfying(ProposalScreened.class, e -> {
            assertThat(e.toString()).doesNotContain("inside");
            assertThat(e.organizers()).hasSize(2);
            assertThat(e.organizers().getFirst().nameSealed()).startsWith("enc:");
            assertThat(e.organizers().getLast().role()).isEqualTo("OWNER");
        });
    }

    @Test
    void an_answer_is_a_confirmation_or_a_decline() {
        var speaker = SomeProposal.roster().getFirst();
        assertThat(published(
                        new ProposalEvent.PersonAnswered(ID, speaker.withState(EntryState.TENTATIVE), NOTICE, null)))
                .singleElement()
                .isInstanceOf(SpeakerConfirmed.class);
        for (var no : List.of(EntryState.DECLINED, EntryState.WITHDRAWN)) {
            assertThat(published(new ProposalEvent.PersonAnswered(ID, speaker.withState(no), NOTICE, null)))
                    .singleElement()
                    .isInstanceOf(SpeakerDeclined.class);
        }
    }

    @Test
    void both_sides_hear_of_a_merger_each_with_its_own_link() {
        var other = new PublicSummary(EDITION, 8, "Webs", new Owner("p", null, null), List.of());
        var proposed = new MergerEvent.Proposed(
                ID,
                new Side(ID, NOTICE, "hash", SomeProposal.sealed(OTHER, "one")),
                new Side(OTHER, other, "hash", SomeProposal.sealed(OTHER, "two")),
                "alike",
                AT);
        assertThat(published(proposed))
                .extracting(e -> ((MergeProposed) e).proposalId())
                .containsExactly(ID, OTHER);
        assertThat(published(proposed))
                .extracting(e -> ((MergeProposed) e).tokenSealed())
                .doesNotHaveDuplicates();
    }

    @Test
    void an_appeal_is_told_without_its_text() {
        var filed = new AppealEvent.Filed(OTHER, ID, SomeProposal.sealed(OTHER, "text"), NOTICE, AT);
        assertThat(published(filed))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProposalAppealed.class,
                        e -> assertThat(e.toString())
                                .doesNotContain(filed.text().toString()));
        assertThat(published(new AppealEvent.Dismissed(OTHER, ID, "no", NOTICE, 1)))
                .singleElement()
                .isInstanceOf(AppealDismissed.class);
    }

    @Test
    void what_is_nobodys_business_is_not_told() {
        assertThat(published(SomeProposal.drafted())).isEmpty();
        assertThat(published(new ProposalEvent.ContentChanged(ID, SomeProposal.content("Webs"))))
                .isEmpty();
        assertThat(published(new ProposalEvent.PersonRemoved(ID, ORGANIZER, null, null)))
                .isEmpty();
        assertThat(published(new BatchEvent.Drafted(OTHER, EDITION, "The choice")))
                .isEmpty();
        assertThat(published(new AdmissionsEvent.Recounted(EDITION, ID, 3, List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void what_an_accepted_proposal_says_now_is_told_as_its_acceptance_told_it() {
        var content = SomeProposal.content("Nets");
        var change = new ContentChange(Map.of(Field.TITLE, "Nets"), Map.of(), null, List.of());
        var themes = List.of(new Subtheme("trust", "Trust"));
        var revised = new ProposalEvent.Revised(ID, NOTICE, ProposalId.session(ID), change, content, themes);
        assertThat(published(revised)).singleElement().isInstanceOfSatisfying(ProposalChanged.class, e -> {
            var accepted = (ProposalAccepted)
                    published(decided(DecisionOutcome.ACCEPTED)).getFirst();
            assertThat(e.sessionId()).isEqualTo(accepted.sessionId());
            assertThat(e.title()).isEqualTo("Nets");
            assertThat(e.format()).isEqualTo(accepted.format());
            assertThat(e.description()).isEqualTo(accepted.description());
            assertThat(e.subthemes()).extracting("id", "name").containsExactly(tuple("trust", "Trust"));
        });
    }

    @Test
    void a_screening_that_holds_no_longer_is_told_with_what_it_was() {
        var screening = SomeProposal.screened(ScreeningOutcome.OUT).screening();
        assertThat(published(new ProposalEvent.ScreeningUndone(ID, NOTICE, screening, "by post")))
                .singleElement()
                .isInstanceOfSatisfying(ScreeningUndone.class, e -> {
                    assertThat(e.previousOutcome()).isEqualTo("OUT");
                    assertThat(e.reason()).isEqualTo("by post");
                    assertThat(e.organizers()).hasSize(2);
                });
    }

    @Test
    void whoever_left_a_roster_and_an_owner_are_told_in_the_language_that_they_read() {
        var leaves = inFrench(SomeProposal.roster().getFirst());
        var notice = new PublicSummary(
                EDITION,
                7,
                "Nets",
                new Owner("o", SomeProposal.OWNER, SomeProposal.sealed(SomeProposal.OWNER, "mail"), "es"),
                List.of());
        var left = List.of(
                new ProposalEvent.PersonRemoved(ID, leaves, notice, null),
                new ProposalEvent.PersonReplaced(ID, leaves, ORGANIZER, notice, null, null));
        assertThat(left)
                .allSatisfy(event -> assertThat(published(event))
                        .singleElement()
                        .isInstanceOfSatisfying(SpeakerReplaced.class, e -> {
                            assertThat(e.language()).isEqualTo("fr");
                            assertThat(e.organizers())
                                    .extracting(PersonRef::language)
                                    .containsExactly("es");
                        }));
    }

    private static RosterEntry inFrench(RosterEntry entry) {
        return EntryBuilder.entry(entry.id(), entry.role(), entry.person())
                .name(entry.name())
                .email(entry.email())
                .gender(entry.gender())
                .affiliation(entry.affiliation())
                .organizationId(entry.organizationId())
                .stakeholderGroup(entry.stakeholderGroup())
                .region(entry.region())
                .country(entry.country())
                .language("fr")
                .firstTime(entry.firstTime())
                .attendance(entry.attendance())
                .state(entry.state())
                .build();
    }
}
