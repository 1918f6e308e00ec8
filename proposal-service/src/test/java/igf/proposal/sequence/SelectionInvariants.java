package igf.proposal.sequence;

import igf.api.decision.Cause.Kind;
import igf.api.proposal.Stage;
import igf.platform.domain.RecordedEvent;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.appeal.AppealId;
import igf.proposal.batch.BatchEntry;
import igf.proposal.batch.BatchEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.decision.StageFold;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.Side;
import igf.proposal.place.PlaceStanding;
import igf.proposal.place.PlacesEvent;
import igf.proposal.place.Plan;
import igf.proposal.place.Seat;
import igf.proposal.programme.ProgrammeNews;
import igf.proposal.proposal.ProposalEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of every decision and of what follows from it, told without the code that decides about it. */
final class SelectionInvariants {

    private SelectionInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.after(
                        PlacesEvent.Promoted.class,
                        "nobody moves up beyond the slots that there are",
                        SelectionInvariants::withinSlots),
                Invariant.after(
                        PlacesEvent.Promoted.class,
                        "nobody moves up beyond the quota of a subtheme",
                        SelectionInvariants::withinQuota),
                Invariant.after(
                        PlacesEvent.Promoted.class,
                        "a place that is kept is given to nobody else",
                        (past, e) -> standings(past).get(e.freed()) != PlaceStanding.KEEPS),
                Invariant.after(
                        ProposalEvent.DecisionHeld.class,
                        "a decision that is not announced leaves everything as it was for everybody else",
                        SelectionInvariants::isHidden),
                Invariant.after(
                        ProposalEvent.Decided.class,
                        "what is announced later is what was decided",
                        SelectionInvariants::wasHeld),
                Invariant.after(
                        AppealEvent.Closed.class,
                        "an appeal is closed only with the decision that it is against",
                        SelectionInvariants::isMoot),
                Invariant.after(
                        PlacesEvent.Promoted.class,
                        "each place that becomes free is given on once at most",
                        SelectionInvariants::onePromotionEach),
                Invariant.after(
                        PlacesEvent.Promoted.class,
                        "what was merged leaves its place to the one in reserve that took it in",
                        SelectionInvariants::leftToTheHeir),
                Invariant.after(
                        BatchEvent.Announced.class,
                        "no batch is announced that would take more slots, or more of a subtheme, than there are",
                        SelectionInvariants::withinThePlan),
                Invariant.after(
                        ProposalEvent.Merged.class,
                        "what is merged was agreed by both sides",
                        SelectionInvariants::agreedByBoth),
                Invariant.after(
                        ProposalEvent.Lapsed.class, "nothing lapses before its time", SelectionInvariants::isOverdue),
                Invariant.after(
                        ProposalEvent.Decided.class,
                        "a yes on conditions is one without when every condition is met",
                        (past, e) -> !isFor(e, Kind.CONDITIONS_MET) || allMet(past, e.id())),
                Invariant.after(
                        ProposalEvent.Decided.class,
                        "a batch decides on a proposal once, after it was announced",
                        SelectionInvariants::onceAnnounced),
                Invariant.after(
                        ProposalEvent.Decided.class,
                        "who moves up waited in reserve",
                        (past, e) -> !isFor(e, Kind.PROMOTION)
                                || e.decision().toldAt() != null
                                || before(past, e.id()) == Stage.RESERVE),
                Invariant.after(
                        ProposalEvent.DecisionUndone.class,
                        "what is undone is what was decided",
                        (past, e) -> e.decision().equals(lastDecision(past, e.id()))),
                new Invariant(
                        "what has begun is withdrawn by the secretariat, with a reason",
                        SelectionInvariants::knowinglyWithdrawn),
                Invariant.after(
                        ProposalEvent.DecisionUndone.class,
                        "the decision of what has begun is undone with a reason",
                        (past, e) -> e.session() == null || !hasBegun(past, e.id()) || e.reason() != null),
                Invariant.after(
                        ProposalEvent.Lapsed.class,
                        "what has begun lapses no more",
                        (past, e) -> e.session() == null || !hasBegun(past, e.id())),
                Invariant.after(
                        ProposalEvent.Merged.class,
                        "what has begun goes into no other proposal",
                        (past, e) -> !before(past, e.id()).isAccepted() || !hasBegun(past, e.id())),
                Invariant.after(
                        ProposalEvent.MergeUndone.class,
                        "what is no longer merged stands where it stood before",
                        (past, e) -> e.back() == before(past, e.id(), event -> event instanceof ProposalEvent.Merged)));
    }

    private static boolean knowinglyWithdrawn(Past past, RecordedEvent<?> fact) {
        return !(fact.event() instanceof ProposalEvent.Withdrawn e)
                || e.session() == null
                || !hasBegun(past, e.id())
                || fact.meta().actor().has("SECRETARIAT") && e.reason() != null;
    }

    /** Reads the programme's news alone: a session that left after its start keeps it. */
    private static boolean hasBegun(Past past, UUID proposal) {
        Instant start = null;
        for (var news : past.events(ProgrammeNews.class)
                .filter(one -> one.proposal().equals(proposal))
                .toList()) {
            start = switch (news) {
                case ProgrammeNews.SessionScheduled e -> e.startsAt();
                case ProgrammeNews.SessionLeftOut e -> start != null && e.at().isBefore(start) ? null : start;
            };
        }
        return start != null && !start.isAfter(past.now());
    }

    private static boolean isFor(ProposalEvent.Decided e, Kind kind) {
        var cause = e.decision().cause();
        return cause != null && cause.kind() == kind;
    }

    /** By where each stood before the promotion. */
    private static boolean leftToTheHeir(Past past, PlacesEvent.Promoted promoted) {
        var freed = past.events(PlacesEvent.Changed.class)
                .map(PlacesEvent.Changed::seat)
                .filter(seat -> seat.proposal().equals(promoted.freed()))
                .mapToInt(seat -> (int) seat.sequence())
                .reduce(0, (first, second) -> second);
        var events = of(past, promoted.freed());
        if (freed >= events.size() || !(events.get(freed) instanceof ProposalEvent.Merged merged)) {
            return true;
        }
        var standing = past.events(PlacesEvent.class)
                .flatMap(event -> switch (event) {
                    case PlacesEvent.Changed e
                    when e.seat().proposal().equals(merged.into()) ->
                        Stream.of(e.seat().standing());
                    case PlacesEvent.Promoted e
                    when e != promoted && e.proposal().equals(merged.into()) -> Stream.of(PlaceStanding.HOLDS);
                    default -> Stream.<PlaceStanding>empty();
                })
                .reduce((first, second) -> second);
        return promoted.proposal().equals(merged.into())
                || standing.filter(PlaceStanding.WAITS::equals).isEmpty();
    }

    private static boolean withinSlots(Past past, PlacesEvent.Promoted promoted) {
        var slots = plan(past).slots();
        var held = standings(past).values().stream()
                .filter(SelectionInvariants::isTaken)
                .count();
        // A merger leaves as many as there were.
        return Boolean.TRUE.equals(promoted.merged()) || slots != null && held <= slots;
    }

    private static boolean withinQuota(Past past, PlacesEvent.Promoted promoted) {
        Map<UUID, String> themes = new HashMap<>();
        past.events(PlacesEvent.Changed.class).map(PlacesEvent.Changed::seat).forEach(seat -> {
            if (!seat.themes().isEmpty()) {
                themes.put(seat.proposal(), seat.themes().getFirst());
            }
        });
        var theme = themes.get(promoted.proposal());
        var most = theme == null ? null : plan(past).quotas().get(theme);
        var taken = standings(past).entrySet().stream()
                .filter(each -> isTaken(each.getValue()) && theme != null && theme.equals(themes.get(each.getKey())))
                .count();
        return Boolean.TRUE.equals(promoted.merged()) || most == null || taken <= most;
    }

    private static boolean isTaken(@Nullable PlaceStanding standing) {
        return standing == PlaceStanding.HOLDS || standing == PlaceStanding.KEEPS;
    }

    private static Plan plan(Past past) {
        return past.events(PlacesEvent.Planned.class)
                .reduce((first, second) -> second)
                .map(PlacesEvent.Planned::plan)
                .orElse(Plan.NONE);
    }

    private static Map<UUID, PlaceStanding> standings(Past past) {
        Map<UUID, PlaceStanding> seats = new HashMap<>();
        for (var event : past.events(PlacesEvent.class).toList()) {
            switch (event) {
                case PlacesEvent.Planned _ -> {}
                case PlacesEvent.Changed e ->
                    seats.put(e.seat().proposal(), e.seat().standing());
                case PlacesEvent.Promoted e -> seats.put(e.proposal(), PlaceStanding.HOLDS);
            }
        }
        return seats;
    }

    /** As its organizers see it, by the read model. */
    private static boolean isHidden(Past past, ProposalEvent.DecisionHeld held) {
        var shown = past.proposal(held.id());
        return shown.getString("state").equals("SCREENED_IN")
                && shown.get("decision") == null
                && shown.get("sessionId") == null;
    }

    private static boolean wasHeld(Past past, ProposalEvent.Decided decided) {
        var told = decided.decision();
        return told.toldAt() == null
                || past.events(ProposalEvent.DecisionHeld.class)
                        .filter(e -> e.id().equals(decided.id()))
                        .reduce((first, second) -> second)
                        .map(ProposalEvent.DecisionHeld::decision)
                        .filter(held -> held.outcome() == told.outcome()
                                && held.reason().equals(told.reason())
                                && held.at().equals(told.at()))
                        .isPresent();
    }

    private static boolean isMoot(Past past, AppealEvent.Closed closed) {
        return past.events(ProposalEvent.DecisionUndone.class)
                .anyMatch(e ->
                        closed.appeal().equals(AppealId.of(e.id(), e.decision().at())));
    }

    /** Each condition that was not met was due, by the time that it alone may have been given. */
    private static boolean isOverdue(Past past, ProposalEvent.Lapsed lapsed) {
        Map<String, Instant> extended = new HashMap<>();
        past.events(ConditionsEvent.class)
                .filter(event -> event.proposal().equals(lapsed.id()))
                .forEach(event -> {
                    if (event instanceof ConditionsEvent.WereSet) {
                        extended.clear();
                    }
                    if (event instanceof ConditionsEvent.Extended e) {
                        extended.put(e.condition(), e.dueAt());
                    }
                });
        var due = lapsed.decision().dueAt();
        return !lapsed.unmet().isEmpty()
                && lapsed.unmet().stream()
                        .map(condition -> extended.containsKey(condition) ? extended.get(condition) : due)
                        .allMatch(at -> at != null && !past.now().isBefore(at));
    }

    private static boolean withinThePlan(Past past, BatchEvent.Announced announced) {
        var plan = plan(past);
        var chosen = new HashSet<UUID>();
        var themes = new HashMap<UUID, String>();
        past.events(ProposalEvent.Drafted.class).map(ProposalEvent.Drafted::id).forEach(id -> {
            if (secretariatStage(of(past, id)).isAccepted()) {
                chosen.add(id);
            }
            var told = past.proposal(id).getEmbedded(List.of("content", "subthemes"), List.<String>of());
            themes.put(id, told.isEmpty() ? "" : told.getFirst());
        });
        var entries = new HashMap<UUID, BatchEntry>();
        for (var event : past.events(BatchEvent.class)
                .filter(each -> each.batch().equals(announced.batch()))
                .toList()) {
            switch (event) {
                case BatchEvent.Entered e -> e.entries().forEach(entry -> entries.put(entry.proposal(), entry));
                case BatchEvent.EntryRemoved e -> entries.remove(e.proposal());
                default -> {}
            }
        }
        entries.values().stream()
                .filter(entry -> switch (entry.verdict().outcome()) {
                    case ACCEPTED, ACCEPTED_WITH_CONDITIONS -> true;
                    case RESERVE, DECLINED -> false;
                })
                .forEach(entry -> chosen.add(entry.proposal()));
        return (plan.slots() == null || chosen.size() <= plan.slots())
                && plan.quotas().entrySet().stream()
                        .allMatch(quota -> chosen.stream()
                                        .filter(id -> quota.getKey().equals(themes.get(id)))
                                        .count()
                                <= quota.getValue());
    }

    private static boolean onePromotionEach(Past past, PlacesEvent.Promoted promoted) {
        Map<UUID, PlaceStanding> seats = new HashMap<>();
        var freed = new HashMap<UUID, Integer>();
        var given = new HashMap<UUID, Integer>();
        for (var event : past.events(PlacesEvent.class).toList()) {
            switch (event) {
                case PlacesEvent.Planned e -> {}
                case PlacesEvent.Changed e -> changed(e.seat(), seats, freed);
                case PlacesEvent.Promoted e -> {
                    seats.put(e.proposal(), PlaceStanding.HOLDS);
                    given.merge(e.freed(), 1, Integer::sum);
                }
            }
        }
        return given.getOrDefault(promoted.freed(), 0) <= freed.getOrDefault(promoted.freed(), 0);
    }

    private static void changed(Seat seat, Map<UUID, PlaceStanding> seats, Map<UUID, Integer> freed) {
        if (isTaken(seats.put(seat.proposal(), seat.standing())) && !isTaken(seat.standing())) {
            freed.merge(seat.proposal(), 1, Integer::sum);
        }
    }

    private static boolean agreedByBoth(Past past, ProposalEvent.Merged merged) {
        var agreed = EnumSet.noneOf(Side.Which.class);
        for (var event : past.events(MergerEvent.class)
                .filter(each -> each.proposal().equals(merged.id()))
                .toList()) {
            if (event instanceof MergerEvent.Proposed) {
                agreed.clear();
            }
            if (event instanceof MergerEvent.Answered answered && answered.agreed()) {
                agreed.add(answered.side());
            }
        }
        return agreed.size() == 2;
    }

    private static boolean allMet(Past past, UUID proposal) {
        var unmet = new HashSet<Integer>();
        for (var event : past.events(ConditionsEvent.class)
                .filter(each -> each.proposal().equals(proposal))
                .toList()) {
            if (event instanceof ConditionsEvent.WereSet set) {
                unmet.clear();
                for (int i = 1; i <= set.conditions().size(); i++) {
                    unmet.add(i);
                }
            }
            if (event instanceof ConditionsEvent.Judged judged) {
                if (judged.met()) {
                    unmet.remove(judged.number());
                } else {
                    unmet.add(judged.number());
                }
            }
        }
        return unmet.isEmpty();
    }

    private static boolean onceAnnounced(Past past, ProposalEvent.Decided decided) {
        var cause = decided.decision().cause();
        if (!isFor(decided, Kind.BATCH) || cause == null) {
            return true;
        }
        var announced =
                past.events(BatchEvent.Announced.class).anyMatch(e -> e.batch().equals(cause.by()));
        var times = past.events(ProposalEvent.Decided.class)
                .filter(e ->
                        e.id().equals(decided.id()) && cause.equals(e.decision().cause()))
                .count();
        return announced && times == 1;
    }

    private static Object lastDecision(Past past, UUID proposal) {
        return past.events(ProposalEvent.Decided.class)
                .filter(e -> e.id().equals(proposal))
                .reduce((first, second) -> second)
                .orElseThrow()
                .decision();
    }

    /** Where a proposal stood before its last event. */
    private static Stage before(Past past, UUID proposal) {
        var events = of(past, proposal);
        return stage(events.subList(0, events.size() - 1));
    }

    /** Where it stood before the last event of a kind. */
    private static Stage before(Past past, UUID proposal, Predicate<ProposalEvent> kind) {
        var events = of(past, proposal);
        int at = events.size() - 1;
        while (!kind.test(events.get(at))) {
            at--;
        }
        return stage(events.subList(0, at));
    }

    private static List<ProposalEvent> of(Past past, UUID proposal) {
        return past.events(ProposalEvent.class)
                .filter(event -> event.id().equals(proposal))
                .toList();
    }

    private static Stage secretariatStage(List<ProposalEvent> events) {
        var stage = Stage.DRAFT;
        for (var event : events) {
            stage = StageFold.secretariatStageAfter(event).orElse(stage);
        }
        return stage;
    }

    private static Stage stage(List<ProposalEvent> events) {
        var stage = Stage.DRAFT;
        for (var event : events) {
            stage = StageFold.publicStageAfter(event).orElse(stage);
        }
        return stage;
    }
}
