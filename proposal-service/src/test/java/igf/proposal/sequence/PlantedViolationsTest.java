package igf.proposal.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.decision.Cause.Kind;
import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.proposal.ContentBuilder;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.batch.BatchEntry;
import igf.proposal.batch.BatchEvent;
import igf.proposal.content.ContentChange;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.Verdict;
import igf.proposal.edition.AdmissionsEvent;
import igf.proposal.engagement.Booking;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.obligation.ObligationEvent;
import igf.proposal.obligation.ReportNews;
import igf.proposal.place.PlaceStanding;
import igf.proposal.place.PlacesEvent;
import igf.proposal.place.Plan;
import igf.proposal.place.Seat;
import igf.proposal.programme.ProgrammeNews;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.receipt.Receipt;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.roster.RosterBreach;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.SessionRoster;
import igf.proposal.rules.form.Field;
import igf.proposal.screening.Screening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each invariant has been seen to break: one that cannot would hold whatever happens. */
@Execution(ExecutionMode.CONCURRENT)
class PlantedViolationsTest {

    private static final UUID STRANGER = new UUID(7, 7);

    /** Adds what must not happen; the last event is the one that breaks it. */
    private interface Plant extends Consumer<Planting> {}

    private static final class Planting {
        private final Past past;
        private Instant at;
        private RecordedEvent<?> last;

        private Planting(Past past) {
            this.past = past;
            this.at = past.now();
            this.last = past.facts().getLast();
        }

        private void later(Duration duration) {
            at = at.plus(duration);
        }

        private void happens(Object event) {
            var meta = new Meta(World.SECRETARIAT, at, "planted", null);
            last = new RecordedEvent<>(past.size() + 1L, "planted", "planted", 99, event, meta);
            past.add(last);
        }

        private <E> E lastOf(Class<E> type) {
            return past.events(type).toList().getLast();
        }

        /** One that waits for a decision, since chance may have left none. */
        private UUID screenedIn() {
            var id = new UUID(6, 99);
            var drafted = lastOf(ProposalEvent.Drafted.class);
            var notice = lastOf(ProposalEvent.Submitted.class).notice();
            happens(new ProposalEvent.Drafted(
                    id, drafted.edition(), drafted.owner(), drafted.content(), drafted.roster(), null));
            happens(new ProposalEvent.Screened(
                    id, notice, new Screening(ScreeningOutcome.IN, null, at, List.of(), null, 1)));
            return id;
        }
    }

    private static final Map<String, Plant> SUBMISSION = new LinkedHashMap<>();
    private static final Map<String, Plant> SELECTION = new LinkedHashMap<>();
    private static final Map<String, Plant> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, Plant> REVIEWS = new LinkedHashMap<>();

    static {
        SUBMISSION.put("a number is of one proposal, and a proposal has one number", p -> {
            var e = p.lastOf(ProposalEvent.Submitted.class);
            var r = e.receipt();
            p.happens(submitted(e, new Receipt(r.number() + 1, r.submittedAt(), r.contentHash(), r.rulesVersion())));
        });
        SUBMISSION.put("what is submitted is submitted while its call lasts", p -> {
            p.later(Duration.ofDays(400));
            p.happens(p.lastOf(ProposalEvent.Submitted.class));
        });
        SUBMISSION.put("what is edited is edited while its call lasts", p -> {
            p.later(Duration.ofDays(400));
            p.happens(p.lastOf(ProposalEvent.FieldsChanged.class));
        });
        SUBMISSION.put("what is submitted says what the rules ask for, in as many words as they allow", p -> {
            var e = p.lastOf(ProposalEvent.Submitted.class);
            p.happens(new ProposalEvent.FieldsChanged(
                    e.id(),
                    new ContentChange(Map.of(Field.DESCRIPTION, "word ".repeat(99)), Map.of(), null, List.of())));
            p.happens(e);
        });
        SUBMISSION.put("what is submitted has a format, a length and a subtheme of its edition", p -> {
            var e = p.lastOf(ProposalEvent.Submitted.class);
            p.happens(new ProposalEvent.FieldsChanged(
                    e.id(),
                    new ContentChange(Map.of(), Map.of(Field.SUBTHEMES, List.of("no-such-theme")), null, List.of())));
            p.happens(e);
        });
        SUBMISSION.put("what is submitted has as many speakers as the rules ask for", p -> {
            var e = p.lastOf(ProposalEvent.Submitted.class);
            speakers(p, e.id()).forEach(one -> p.happens(new ProposalEvent.PersonRemoved(e.id(), one, null, null)));
            p.happens(e);
        });
        SUBMISSION.put("a receipt tells the time, the text and the version of the rules", p -> {
            var e = p.lastOf(ProposalEvent.Submitted.class);
            var r = e.receipt();
            p.happens(submitted(e, new Receipt(r.number(), p.at, "another", r.rulesVersion())));
        });
        SUBMISSION.put("nobody has more proposals in an edition than its rules allow", p -> {
            for (int n = 1; n <= 3; n++) {
                p.happens(new AdmissionsEvent.Admitted(
                        DraftMoves.EDITION, new UUID(6, n), 900 + n, List.of(STRANGER), List.of()));
            }
        });

        SELECTION.put("nobody moves up beyond the slots that there are", p -> {
            p.happens(new PlacesEvent.Planned(DraftMoves.EDITION, new Plan(0, Map.of(), false, Map.of())));
            p.happens(new PlacesEvent.Promoted(DraftMoves.EDITION, new UUID(6, 1), new UUID(6, 2), 2));
        });
        SELECTION.put("each place that becomes free is given on once at most", p -> {
            var free = new UUID(6, 1);
            p.happens(new PlacesEvent.Planned(DraftMoves.EDITION, Plan.NONE));
            p.happens(changed(free, PlaceStanding.HOLDS));
            p.happens(changed(free, PlaceStanding.OUT));
            p.happens(new PlacesEvent.Promoted(DraftMoves.EDITION, new UUID(6, 2), free, 1));
            p.happens(new PlacesEvent.Promoted(DraftMoves.EDITION, new UUID(6, 3), free, 1));
        });
        SELECTION.put("nobody moves up beyond the quota of a subtheme", p -> {
            p.happens(
                    new PlacesEvent.Planned(DraftMoves.EDITION, new Plan(999, Map.of("planted", 0), false, Map.of())));
            p.happens(new PlacesEvent.Changed(
                    DraftMoves.EDITION, new Seat(STRANGER, 1, 1, PlaceStanding.WAITS, List.of("planted"), null)));
            p.happens(new PlacesEvent.Promoted(DraftMoves.EDITION, STRANGER, new UUID(7, 8), 2));
        });
        SELECTION.put("a place that is kept is given to nobody else", p -> {
            p.happens(changed(STRANGER, PlaceStanding.KEEPS));
            p.happens(new PlacesEvent.Promoted(DraftMoves.EDITION, new UUID(7, 8), STRANGER, 1));
        });
        SELECTION.put("a decision that is not announced leaves everything as it was for everybody else", p -> {
            var id = p.screenedIn();
            var decided = decided(p, id, null);
            p.happens(decided);
            p.happens(new ProposalEvent.DecisionHeld(id, decided.notice(), decided.decision(), List.of()));
        });
        SELECTION.put("what is announced later is what was decided", p -> {
            var id = p.screenedIn();
            var held = decided(p, id, null);
            p.happens(new ProposalEvent.DecisionHeld(id, held.notice(), held.decision(), List.of()));
            var other = Verdict.of(DecisionOutcome.DECLINED, "another").toDecision(SelectionMoves.RULES, p.at, null);
            p.happens(new ProposalEvent.Decided(
                    id, held.notice(), other.withAnnouncement(p.at), held.subthemes(), held.content(), held.roster()));
        });
        SELECTION.put("an appeal is closed only with the decision that it is against", p -> {
            p.happens(new AppealEvent.Closed(STRANGER, STRANGER, null));
        });
        SELECTION.put(
                "no batch is announced that would take more slots, or more of a subtheme, than there are",
                PlantedViolationsTest::aboveTheQuota);
        SELECTION.put("what is merged was agreed by both sides", p -> {
            var e = p.lastOf(ProposalEvent.Decided.class);
            p.happens(new ProposalEvent.Merged(p.screenedIn(), e.notice(), STRANGER));
        });
        SELECTION.put("nothing lapses before its time", p -> {
            var e = p.lastOf(ProposalEvent.Decided.class);
            var decision = new Decision(
                    DecisionOutcome.ACCEPTED_WITH_CONDITIONS,
                    "why",
                    List.of("x"),
                    p.at.plusSeconds(60),
                    1,
                    p.at,
                    List.of(),
                    null,
                    null,
                    null);
            p.happens(new ProposalEvent.Lapsed(e.id(), e.notice(), decision, null, List.of("x")));
        });
        SELECTION.put("what has begun is withdrawn by the secretariat, with a reason", p -> {
            var id = begun(p);
            p.happens(new ProposalEvent.Withdrawn(
                    id, p.lastOf(ProposalEvent.Submitted.class).notice(), ProposalId.session(id), null));
        });
        SELECTION.put("the decision of what has begun is undone with a reason", p -> {
            var id = begun(p);
            var e = p.lastOf(ProposalEvent.Decided.class);
            p.happens(new ProposalEvent.DecisionUndone(id, e.notice(), e.decision(), ProposalId.session(id), null));
        });
        SELECTION.put("what has begun lapses no more", p -> {
            var id = begun(p);
            var e = p.lastOf(ProposalEvent.Decided.class);
            var decision = new Decision(
                    DecisionOutcome.ACCEPTED_WITH_CONDITIONS,
                    "why",
                    List.of("x"),
                    p.at.minusSeconds(60),
                    1,
                    p.at,
                    List.of(),
                    null,
                    null,
                    null);
            p.happens(new ProposalEvent.Lapsed(id, e.notice(), decision, ProposalId.session(id), List.of("x")));
        });
        SELECTION.put("what has begun goes into no other proposal", p -> {
            var id = begun(p);
            p.happens(new ProposalEvent.Merged(
                    id, p.lastOf(ProposalEvent.Decided.class).notice(), STRANGER));
        });
        SELECTION.put("a yes on conditions is one without when every condition is met", p -> {
            var open = new igf.proposal.condition.ConditionsEvent.WereSet(
                    p.screenedIn(), p.at, List.of("a rapporteur"), null, List.of());
            p.happens(open);
            p.happens(decided(p, open.proposal(), new Cause(Kind.CONDITIONS_MET, null)));
        });
        SELECTION.put("a batch decides on a proposal once, after it was announced", p -> {
            var id = p.screenedIn();
            p.happens(decided(p, id, Cause.batch(STRANGER)));
        });
        SELECTION.put("who moves up waited in reserve", p -> {
            var id = p.screenedIn();
            p.happens(decided(p, id, Cause.promotion(STRANGER)));
        });
        SELECTION.put("what is undone is what was decided", p -> {
            var e = p.lastOf(ProposalEvent.Decided.class);
            var other = new Decision(
                    DecisionOutcome.DECLINED, "never said", List.of(), null, 1, p.at, List.of(), null, null, null);
            p.happens(new ProposalEvent.DecisionUndone(e.id(), e.notice(), other, null, null));
        });
        SELECTION.put("what is no longer merged stands where it stood before", p -> {
            var id = p.screenedIn();
            var notice = p.lastOf(ProposalEvent.Screened.class).notice();
            p.happens(new ProposalEvent.Merged(id, notice, STRANGER));
            p.happens(new ProposalEvent.MergeUndone(id, notice, STRANGER, Stage.WITHDRAWN, null));
        });

        SELECTION.put("what was merged leaves its place to the one in reserve that took it in", p -> {
            var id = p.screenedIn();
            var merged = new ProposalEvent.Merged(
                    id, p.lastOf(ProposalEvent.Screened.class).notice(), STRANGER);
            p.happens(merged);
            var at = p.past.events(ProposalEvent.class)
                            .filter(event -> event.id().equals(id))
                            .count()
                    - 1;
            p.happens(changed(merged.into(), PlaceStanding.WAITS));
            p.happens(new PlacesEvent.Changed(
                    DraftMoves.EDITION, new Seat(merged.id(), 1, at, PlaceStanding.OUT, List.of(), null)));
            p.happens(new PlacesEvent.Promoted(DraftMoves.EDITION, new UUID(12, 12), merged.id(), 1));
        });

        PEOPLE.put("a roster is said to be below its minimum only if it is", p -> {
            var e = p.lastOf(RosterEvent.Restored.class);
            var speaker = p.past.events(ProposalEvent.PersonListed.class)
                    .map(ProposalEvent.PersonListed::entry)
                    .filter(entry -> entry.role() == RosterRole.SPEAKER)
                    .findFirst()
                    .orElseThrow();
            for (int n = 1; PeopleInvariants.lacksSpeakers(p.past, p.past.proposal(e.id())); n++) {
                p.happens(new ProposalEvent.PersonListed(e.id(), speaker.copyAs(new UUID(6, n), null, null)));
            }
            p.happens(new RosterEvent.FellBelowMinimum(
                    e.id(), e.notice(), null, List.of(new RosterBreach("SPEAKERS_BELOW_MINIMUM", "No.")), 1));
        });
        PEOPLE.put("a roster is said to be restored only if it is", p -> {
            var e = p.lastOf(RosterEvent.Restored.class);
            speakers(p, e.id()).forEach(one -> p.happens(new ProposalEvent.PersonRemoved(e.id(), one, null, null)));
            p.happens(e);
        });
        PEOPLE.put("whoever is replaced is on the roster no longer and is linked with who came", p -> {
            var e = p.lastOf(ProposalEvent.PersonReplaced.class);
            p.happens(new ProposalEvent.PersonListed(e.id(), e.old()));
            p.happens(new ProposalEvent.PersonReplaced(
                    e.id(), e.entry(), e.entry(), e.notice(), e.session(), e.reason()));
        });
        PEOPLE.put("a corrected entry keeps its place and its role, waits for an answer, and nobody left", p -> {
            var e = p.lastOf(ProposalEvent.AddressCorrected.class);
            p.happens(new ProposalEvent.PersonListed(e.id(), e.old()));
            p.happens(new ProposalEvent.PersonReplaced(e.id(), e.old(), e.entry(), e.notice(), e.session(), null));
            p.happens(e);
        });
        PEOPLE.put("an answer is of whoever the entry is of", p -> {
            var e = p.lastOf(ProposalEvent.AddressCorrected.class);
            p.happens(new ProposalEvent.PersonListed(e.id(), e.entry()));
            p.happens(new ProposalEvent.PersonAnswered(
                    e.id(), e.old().withState(EntryState.CONFIRMED), e.notice(), e.session()));
        });
        PEOPLE.put("a session counts once for a human, whatever ids they have", p -> {
            var e = p.lastOf(EngagementEvent.Booked.class);
            p.happens(new ReportNews.PersonLinked(e.person(), STRANGER, true, null));
            p.happens(new EngagementEvent.Booked(e.edition(), e.person(), e.booking()));
            p.happens(new EngagementEvent.Booked(e.edition(), STRANGER, e.booking()));
        });
        PEOPLE.put("the programme is told the whole roster with each change of a session's", p -> {
            var e = p.past.events(ProposalEvent.PersonListed.class)
                    .filter(listed -> listed.told() != null
                            && p.past.proposal(listed.id()).getString("state").equals("ACCEPTED"))
                    .toList()
                    .getLast();
            var told = Objects.requireNonNull(e.told());
            p.happens(new ProposalEvent.PersonListed(
                    e.id(),
                    e.entry(),
                    new SessionRoster(
                            told.session(),
                            told.notice(),
                            told.people().subList(1, told.people().size()))));
        });
        PEOPLE.put("a report is owed at most once, and lifted only while it is owed", p -> {
            var e = p.lastOf(ObligationEvent.Lifted.class);
            p.happens(new ObligationEvent.Lifted(e.session(), "TWICE", e.people(), e.organizations()));
        });
        PEOPLE.put("only who has more sessions than allowed is asked to choose, and from all of them", p -> {
            var e = p.lastOf(EngagementEvent.Overbooked.class);
            p.happens(new EngagementEvent.Overbooked(
                    e.edition(),
                    e.person(),
                    e.limit(),
                    e.sessions().subList(0, 1),
                    e.addressee(),
                    e.offer(),
                    e.rulesVersion()));
        });
        PEOPLE.put("whoever chooses keeps no more than allowed and gives up all others", p -> {
            var e = p.lastOf(EngagementEvent.Chosen.class);
            var kept = new ArrayList<>(e.keep());
            e.givenUp().stream().map(Booking::proposal).forEach(kept::add);
            p.happens(chosen(e, kept));
        });

        REVIEWS.put("nobody is asked to review what they, or their organization, have a part in", p -> {
            var drafted = p.lastOf(ProposalEvent.Drafted.class);
            var owner = Objects.requireNonNull(drafted.owner().person());
            p.happens(assigned(drafted, owner));
        });
        REVIEWS.put("nobody is asked twice for one proposal", p -> {
            var drafted = p.lastOf(ProposalEvent.Drafted.class);
            p.happens(assigned(drafted, STRANGER, STRANGER));
        });
        REVIEWS.put("a review is given by whoever is asked for it, in an open round", p -> {
            var e = p.lastOf(ReviewEvent.Given.class);
            p.happens(given(e, STRANGER, e.ballot()));
        });
        REVIEWS.put("scores are whole numbers of the scale, and low ones have a reason", p -> {
            var e = p.lastOf(ReviewEvent.Given.class);
            p.happens(given(e, e.reviewer(), new Ballot(Map.of(criterion(e), 9), List.of("x"), null, null)));
        });
        REVIEWS.put("a review scores each criterion or says that it cannot be judged", p -> {
            var e = p.lastOf(ReviewEvent.Given.class);
            p.happens(given(e, e.reviewer(), new Ballot(Map.of(), List.of(), null, null)));
        });
        REVIEWS.put(
                "mean, number and deviation of each proposal are those of its reviews, without blank and recused ones",
                PlantedViolationsTest::lostReviews);
    }

    /** As if the view had not heard of them. */
    private static void lostReviews(Planting p) {
        var ranked = p.lastOf(ReviewEvent.Given.class);
        p.happens(p.past.events(ProposalEvent.Submitted.class)
                .filter(e -> e.id().equals(ranked.proposal()))
                .findFirst()
                .orElseThrow());
        p.happens(given(ranked, ranked.reviewer(), new Ballot(Map.of(criterion(ranked), 4), List.of(), null, null)));
        p.past.selection()
                .update(
                        "rows",
                        ranked.proposal().toString(),
                        d -> d.append(
                                "facts",
                                d.getList("facts", Document.class).stream()
                                        .filter(line -> !line.containsKey("reviewer"))
                                        .toList()));
    }

    private static String criterion(ReviewEvent.Given e) {
        return e.ballot().scores().keySet().iterator().next();
    }

    private static ProposalEvent.Submitted submitted(ProposalEvent.Submitted e, Receipt receipt) {
        return new ProposalEvent.Submitted(e.id(), e.notice(), receipt, e.subthemes(), e.text());
    }

    /** As they were listed last. */
    private static List<RosterEntry> speakers(Planting p, UUID id) {
        var there = p.past.proposal(id).getList("roster", Document.class).stream()
                .filter(entry -> entry.getString("role").equals("SPEAKER"))
                .map(entry -> entry.getString("id"))
                .toList();
        return p.past.events(ProposalEvent.class)
                .filter(event -> event.id().equals(id))
                .flatMap(event -> switch (event) {
                    case ProposalEvent.Drafted e -> e.roster().stream();
                    case ProposalEvent.PersonListed e -> Stream.of(e.entry());
                    case ProposalEvent.PersonReplaced e -> Stream.of(e.entry());
                    case ProposalEvent.AddressCorrected e -> Stream.of(e.entry());
                    default -> Stream.<RosterEntry>empty();
                })
                .filter(entry -> there.contains(entry.id().toString()))
                .toList();
    }

    private static PlacesEvent.Changed changed(UUID proposal, PlaceStanding standing) {
        return new PlacesEvent.Changed(DraftMoves.EDITION, new Seat(proposal, 1, 1, standing, List.of(), null));
    }

    private static ProposalEvent.Decided decided(Planting p, UUID id, @Nullable Cause cause) {
        var like = p.lastOf(ProposalEvent.Decided.class);
        var decision =
                new Decision(DecisionOutcome.ACCEPTED, "why", List.of(), null, 1, p.at, List.of(), null, null, cause);
        return new ProposalEvent.Decided(id, like.notice(), decision, like.subthemes(), like.content(), like.roster());
    }

    /** An accepted proposal whose session began a minute ago. */
    private static UUID begun(Planting p) {
        var id = p.screenedIn();
        p.happens(decided(p, id, null));
        p.happens(new ProgrammeNews.SessionScheduled(
                DraftMoves.EDITION, ProposalId.session(id), id, p.at.minusSeconds(60)));
        return id;
    }

    /** Room for all, and none for the theme that both have. */
    private static void aboveTheQuota(Planting p) {
        var theme = "planted-theme";
        p.happens(new PlacesEvent.Planned(DraftMoves.EDITION, new Plan(999, Map.of(theme, 1), false, Map.of())));
        var batch = new BatchEvent.Drafted(STRANGER, DraftMoves.EDITION, "planted");
        p.happens(batch);
        var like = p.lastOf(ProposalEvent.Drafted.class);
        for (int n = 1; n <= 2; n++) {
            var content = ContentBuilder.content()
                    .title("Nets")
                    .subthemes(List.of(theme))
                    .build();
            p.happens(new ProposalEvent.Drafted(
                    new UUID(6, n), DraftMoves.EDITION, like.owner(), content, List.of(), null));
            p.happens(new BatchEvent.Entered(
                    STRANGER, List.of(new BatchEntry(new UUID(6, n), Verdict.of(DecisionOutcome.ACCEPTED, "why")))));
        }
        p.happens(new BatchEvent.Announced(STRANGER, DraftMoves.EDITION, "hash", 1));
    }

    private static EngagementEvent.Chosen chosen(EngagementEvent.Chosen e, List<UUID> keep) {
        return new EngagementEvent.Chosen(e.edition(), e.person(), keep, e.givenUp());
    }

    private static RoundEvent.Assigned assigned(ProposalEvent.Drafted drafted, UUID... reviewers) {
        var assignments = Stream.of(reviewers)
                .map(reviewer -> new Assignment(reviewer, List.of(), true, 0, false))
                .toList();
        return new RoundEvent.Assigned(
                drafted.edition(), drafted.id(), assignments, List.of(), 0, List.of(), List.of());
    }

    private static ReviewEvent.Given given(ReviewEvent.Given like, UUID reviewer, Ballot ballot) {
        return new ReviewEvent.Given(like.id(), like.edition(), like.proposal(), reviewer, 9, ballot, 1);
    }

    @Test
    void what_is_submitted() {
        eachBreaks(SubmissionInvariants.all(), SUBMISSION, EditionSequencesTest.played(1));
    }

    @Test
    void what_is_selected() {
        eachBreaks(SelectionInvariants.all(), SELECTION, EditionSequencesTest.played(1));
    }

    @Test
    void what_people_do() {
        eachBreaks(PeopleInvariants.all(), PEOPLE, PeopleSequencesTest.played(2));
    }

    @Test
    void what_is_reviewed() {
        eachBreaks(ReviewInvariants.all(), REVIEWS, ReviewSequencesTest.played(1));
    }

    private static void eachBreaks(
            List<Invariant> invariants, Map<String, Plant> plants, List<RecordedEvent<?>> facts) {
        assertThat(plants.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        invariants.stream().map(Invariant::sentence).toList());
        for (var invariant : invariants) {
            var planting = new Planting(Past.of(facts));
            Objects.requireNonNull(plants.get(invariant.sentence())).accept(planting);
            assertThatThrownBy(() -> Invariant.check(List.of(invariant), planting.past, planting.last))
                    .as(invariant.sentence())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("does not hold");
        }
    }
}
