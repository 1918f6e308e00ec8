package igf.proposal.sequence;

import static igf.proposal.sequence.DraftMoves.EDITION;
import static igf.proposal.sequence.DraftMoves.look;
import static igf.proposal.sequence.DraftMoves.some;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.screening.ScreeningOutcome;
import igf.platform.domain.PersonalValue;
import igf.proposal.appeal.AppealCommand;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.appeal.AppealId;
import igf.proposal.condition.ConditionsCommand;
import igf.proposal.condition.ConditionsId;
import igf.proposal.decision.DecideProposal;
import igf.proposal.decision.Verdict;
import igf.proposal.edition.EditionState;
import igf.proposal.evidence.Finding;
import igf.proposal.evidence.Findings;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerId;
import igf.proposal.place.PlacesCommand;
import igf.proposal.place.PlacesId;
import igf.proposal.place.Plan;
import igf.proposal.programme.ProgrammeNews;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.proposal.ProposalState;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import igf.proposal.screening.ScreenProposal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the screening to the last decision: outcomes, conditions, mergers, appeals, batches, and all that is undone. */
final class SelectionMoves {

    static final RuleSet RULES = Presets.find("igf-2017").orElseThrow();
    static final PersonalValue TEXT = new PersonalValue(new UUID(9, 1), "c2VhbGVk");

    private static final Findings DATA_TELL_NOTHING = new Findings() {
        @Override
        public Function<ProposalState, List<Finding>> forEdition(EditionState edition) {
            return _ -> List.of();
        }

        @Override
        public List<Finding> computeForDecision(ProposalState proposal, EditionState edition) {
            return List.of();
        }
    };

    private SelectionMoves() {}

    static List<Move> all() {
        return Stream.of(own(), MergerMoves.all(), BatchMoves.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> own() {
        return List.of(
                new Move("the secretariat screens", 12, SelectionMoves::screen),
                new Move("it undoes a screening", 1, SelectionMoves::undoScreening),
                new Move("it decides on one", 14, SelectionMoves::decide),
                new Move("it announces a decision", 5, SelectionMoves::announce),
                new Move("it undoes a decision", 5, SelectionMoves::undo),
                new Move("it gives up a place that was kept", 1, SelectionMoves::giveUp),
                new Move("it gives a condition more time", 3, SelectionMoves::extend),
                new Move("an organizer withdraws what was decided", 2, SelectionMoves::withdraw),
                new Move("evidence is handed in", 2, SelectionMoves::handIn),
                new Move("a condition is judged", 16, SelectionMoves::judge),
                new Move("the time for conditions is over", 4, SelectionMoves::expire),
                new Move("an organizer appeals", 3, SelectionMoves::appeal),
                new Move("an appeal is answered", 3, SelectionMoves::answerAppeal),
                new Move("a release gives a session a time", 3, SelectionMoves::schedule),
                new Move("a release leaves a session out", 1, SelectionMoves::leaveOut),
                new Move("the plan is changed", 1, SelectionMoves::plan));
    }

    private static void screen(World world) {
        var id = some(world, Stage.SUBMITTED);
        if (id != null) {
            var outcome = world.below(8) == 0 ? ScreeningOutcome.OUT : ScreeningOutcome.IN;
            world.tries(() -> new ScreenProposal(world, DATA_TELL_NOTHING).screen(id, outcome, null));
        }
    }

    private static void undoScreening(World world) {
        var id = some(world, world.oneOf(List.of(Stage.SCREENED_IN, Stage.SCREENED_OUT)));
        if (id != null) {
            world.tries(new ProposalCommand.UndoScreening(id, null));
        }
    }

    static Verdict verdict(World world) {
        var outcome = world.oneOf(List.of(DecisionOutcome.values()));
        return outcome == DecisionOutcome.ACCEPTED_WITH_CONDITIONS
                ? new Verdict(
                        outcome,
                        "why",
                        List.of("first", "second"),
                        world.now().plus(Duration.ofHours(1L + world.below(20))),
                        List.of(),
                        null,
                        null)
                : new Verdict(
                        outcome,
                        "why",
                        List.of(),
                        null,
                        List.of(),
                        null,
                        outcome == DecisionOutcome.RESERVE && world.below(2) == 0 ? 1 + world.below(5) : null);
    }

    private static void decide(World world) {
        var id = some(world, Stage.SCREENED_IN);
        if (id != null) {
            var announce = world.below(3) > 0;
            world.tries(() -> new DecideProposal(world, edition -> true).decide(id, verdict(world), announce));
        }
    }

    /** Chance would hardly find them among all. */
    private static @Nullable UUID held(World world) {
        var held = world.past()
                .events(ProposalEvent.DecisionHeld.class)
                .map(ProposalEvent.DecisionHeld::id)
                .distinct()
                .filter(id -> look(world, id).state().status().held() != null)
                .toList();
        return held.isEmpty() || world.below(8) == 0 ? some(world, Stage.SCREENED_IN) : world.oneOf(held);
    }

    private static void announce(World world) {
        var id = held(world);
        if (id != null) {
            world.tries(new ProposalCommand.Announce(id, RULES));
        }
    }

    private static void giveUp(World world) {
        var id = some(world, Stage.SCREENED_IN);
        if (id != null) {
            world.tries(new ProposalCommand.GiveUpPlace(id));
        }
    }

    private static void extend(World world) {
        var id = some(world, Stage.ACCEPTED_WITH_CONDITIONS);
        var notice = id == null ? null : look(world, id).state().notice();
        if (id != null && notice != null) {
            var until = world.now().plus(Duration.ofHours(1L + world.below(40)));
            world.tries(ConditionsCommand.Extend.of(id, 1 + world.below(2), until, "ill", notice, RULES, world.now()));
        }
    }

    private static @Nullable UUID decided(World world) {
        return some(
                world,
                world.oneOf(List.of(
                        Stage.ACCEPTED, Stage.ACCEPTED_WITH_CONDITIONS, Stage.DECLINED, Stage.RESERVE, Stage.LAPSED)));
    }

    private static void undo(World world) {
        var id = world.below(4) == 0 ? held(world) : decided(world);
        if (id != null) {
            world.tries(new ProposalCommand.UndoDecision(
                    id, reason(world), world.below(2) == 0, world.past().start(id)));
        }
    }

    static @Nullable String reason(World world) {
        return world.below(3) == 0 ? "it was held elsewhere" : null;
    }

    private static void withdraw(World world) {
        var id = decided(world);
        if (id != null) {
            if (world.below(2) == 0) {
                world.service().actAs(new UUID(5, 5));
            }
            world.tries(
                    new ProposalCommand.Withdraw(id, reason(world), world.past().start(id)));
            world.service().act(World.SECRETARIAT);
        }
    }

    /** Some of them in the past, as the secretariat may. */
    private static void schedule(World world) {
        var id = some(world, world.oneOf(List.of(Stage.ACCEPTED, Stage.ACCEPTED_WITH_CONDITIONS)));
        if (id != null) {
            var start = world.now().plus(Duration.ofHours(world.below(30) - 10L));
            said(world, new ProgrammeNews.SessionScheduled(EDITION, ProposalId.session(id), id, start));
        }
    }

    private static void leaveOut(World world) {
        var id = some(world, world.oneOf(List.of(Stage.ACCEPTED, Stage.ACCEPTED_WITH_CONDITIONS)));
        if (id != null) {
            said(world, new ProgrammeNews.SessionLeftOut(EDITION, ProposalId.session(id), id, world.now()));
        }
    }

    private static void said(World world, ProgrammeNews news) {
        var before = world.past()
                .events(ProgrammeNews.class)
                .filter(one -> one.proposal().equals(news.proposal()))
                .count();
        world.append("inbox", "scheduling|" + news.proposal(), before, news);
    }

    private static void handIn(World world) {
        var id = some(world, Stage.ACCEPTED_WITH_CONDITIONS);
        if (id != null) {
            world.tries(new ConditionsCommand.HandIn(ConditionsId.of(id), 1 + world.below(2), TEXT));
        }
    }

    private static void judge(World world) {
        var id = some(world, Stage.ACCEPTED_WITH_CONDITIONS);
        var notice = id == null ? null : look(world, id).state().notice();
        if (id != null && notice != null) {
            world.tries(new ConditionsCommand.Judge(
                    ConditionsId.of(id), 1 + world.below(2), world.below(9) > 0, null, notice, 1));
        }
    }

    /** As the deadline does: never before it is due. */
    private static void expire(World world) {
        var id = some(world, Stage.ACCEPTED_WITH_CONDITIONS);
        var decision = id == null ? null : look(world, id).state().decision();
        if (id != null && decision != null && decision.dueAt() != null) {
            if (world.now().isBefore(decision.dueAt())) {
                world.forward(Duration.between(world.now(), decision.dueAt()));
            }
            world.tries(new ConditionsCommand.Expire(ConditionsId.of(id), decision.dueAt()));
        }
    }

    private static void appeal(World world) {
        var id = some(world, world.oneOf(List.of(Stage.DECLINED, Stage.LAPSED)));
        if (id != null) {
            var state = look(world, id).state();
            var notice = state.notice();
            var decision = state.decision();
            if (notice != null && decision != null) {
                world.tries(
                        new AppealCommand.File(AppealId.of(id, decision.at()), id, state.stage(), TEXT, notice, null));
            }
        }
    }

    private static void answerAppeal(World world) {
        var filed = world.past().events(AppealEvent.Filed.class).toList();
        if (!filed.isEmpty()) {
            var one = world.oneOf(filed);
            var outcome = world.oneOf(List.of(DecisionOutcome.values()));
            var conditional = outcome == DecisionOutcome.ACCEPTED_WITH_CONDITIONS;
            world.tries(new AppealCommand.Answer(
                    one.appeal(),
                    outcome == DecisionOutcome.DECLINED ? null : outcome,
                    "answer",
                    conditional ? List.of("first", "second") : List.of(),
                    conditional ? world.now().plus(Duration.ofHours(5)) : null,
                    look(world, one.proposal()).state().stage(),
                    one.notice(),
                    1));
        }
    }

    static void plan(World world) {
        var slots = world.below(3) == 0 ? null : Integer.valueOf(1 + world.below(12));
        var theme = DraftMoves.state(world).rules().subthemes().getFirst().id();
        var quotas = world.below(3) == 0 ? Map.of(theme, 2 + world.below(5)) : Map.<String, Integer>of();
        world.tries(new PlacesCommand.SetPlan(
                PlacesId.of(EDITION), EDITION, new Plan(slots, quotas, world.below(2) == 0, Map.of())));
    }

    /**
     * Whether something can still come of a proposal that was handed in and not withdrawn: it is led to a yes by what the
     * secretariat can do, from wherever chance has left it.
     */
    static boolean canBeAccepted(World world, UUID id) {
        for (int i = 0; i < 7; i++) {
            if (look(world, id).state().status().held() != null) {
                world.tries(new ProposalCommand.Announce(id, RULES));
            }
            switch (look(world, id).state().stage()) {
                case SUBMITTED ->
                    world.tries(new ProposalCommand.Screen(id, ScreeningOutcome.IN, null, null, List.of(), 1));
                case SCREENED_IN ->
                    world.tries(new ProposalCommand.Decide(
                            id, Verdict.of(DecisionOutcome.ACCEPTED, "at last"), RULES, null));
                case MERGED -> {
                    world.reactToAll();
                    world.tries(new MergerCommand.Undo(MergerId.of(id), null));
                    world.reactToAll();
                }
                case ACCEPTED -> {
                    return true;
                }
                case ACCEPTED_WITH_CONDITIONS, DECLINED, RESERVE, LAPSED ->
                    world.tries(new ProposalCommand.UndoDecision(
                            id, "at last", false, world.past().start(id)));
                case SCREENED_OUT -> world.tries(new ProposalCommand.OverruleScreening(id, "a mistake", 1));
                // What its organizers took back is not for the secretariat to bring back.
                case DRAFT, WITHDRAWN -> {
                    return true;
                }
            }
        }
        return false;
    }
}
