package igf.proposal.sequence;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import igf.proposal.EntryBuilder;
import igf.proposal.decision.Verdict;
import igf.proposal.engagement.EngagementCommand;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.engagement.EngagementId;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.MergerReader;
import igf.proposal.merger.TakeOverPerson;
import igf.proposal.obligation.ObligationCommand;
import igf.proposal.obligation.ObligationEvent;
import igf.proposal.obligation.ObligationId;
import igf.proposal.obligation.ReportNews;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.RosterEntry;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** People answer, go, come, choose; what they owe is raised and lifted. */
final class PeopleMoves {

    /** Of accepted sessions of one person, as the rules of {@link DraftMoves} say: few, so that many have too many */
    static final int LIMIT = 1;

    private static final List<EntryState> ANSWERS =
            List.of(EntryState.CONFIRMED, EntryState.TENTATIVE, EntryState.DECLINED);
    private static final List<RosterRole> ROLES =
            List.of(RosterRole.SPEAKER, RosterRole.SPEAKER, RosterRole.RAPPORTEUR);

    private PeopleMoves() {}

    static List<Move> all() {
        return Stream.concat(own().stream(), MergerMoves.all().stream().map(PeopleMoves::seldom))
                .toList();
    }

    /** Mergers leave fewer sessions for people to move in. */
    private static Move seldom(Move move) {
        return new Move(move.sentence(), move.weight() / 2, move.tried());
    }

    private static List<Move> own() {
        return List.of(
                new Move("the secretariat screens", 8, PeopleMoves::screen),
                new Move("the secretariat accepts", 10, PeopleMoves::accept),
                new Move("the secretariat puts one in reserve", 4, PeopleMoves::reserve),
                new Move("the secretariat says how many places there are", 1, SelectionMoves::plan),
                new Move("the secretariat undoes a decision", 2, PeopleMoves::undo),
                new Move("somebody of a merged proposal is taken over", 6, PeopleMoves::takeOver),
                new Move("somebody answers", 16, PeopleMoves::answer),
                new Move("an organizer replaces somebody", 6, PeopleMoves::replace),
                new Move("an organizer corrects an address", 5, PeopleMoves::correct),
                new Move("an answer to a former address comes late", 3, PeopleMoves::answerLate),
                new Move("two ids turn out to be one human", 2, PeopleMoves::link),
                new Move("two ids turn out not to be one human", 1, PeopleMoves::unlink),
                new Move("an organizer lists somebody on a session", 6, PeopleMoves::list),
                new Move("an organizer changes a role in a session", 3, PeopleMoves::changeRole),
                new Move("somebody chooses their sessions", 5, PeopleMoves::choose),
                new Move("a report is overdue", 3, PeopleMoves::owe),
                new Move("a report is filed late", 3, PeopleMoves::file),
                new Move("some reactions come to their turn", 25, PeopleMoves::reactions));
    }

    /** Not always all that wait, so that facts are told late too. */
    private static void reactions(World world) {
        for (int i = world.below(16); i > 0; i--) {
            world.react();
        }
    }

    private static void screen(World world) {
        var id = DraftMoves.some(world, Stage.SUBMITTED);
        if (id != null) {
            var outcome = world.below(5) == 0 ? ScreeningOutcome.OUT : ScreeningOutcome.IN;
            world.tries(new ProposalCommand.Screen(id, outcome, null, null, List.of(), 1));
            if (world.below(2) == 0) {
                world.tries(new ProposalCommand.OverruleScreening(id, "a mistake", 1));
            }
        }
    }

    private static void accept(World world) {
        decide(world, DecisionOutcome.ACCEPTED);
    }

    private static void reserve(World world) {
        decide(world, DecisionOutcome.RESERVE);
    }

    private static void decide(World world, DecisionOutcome outcome) {
        var id = DraftMoves.some(world, Stage.SCREENED_IN);
        if (id != null) {
            var verdict = new Verdict(outcome, "good", List.of(), null, List.of(), null, null);
            world.tries(new ProposalCommand.Decide(
                    id, verdict, DraftMoves.state(world).rules(), null));
        }
    }

    private static void undo(World world) {
        var id = DraftMoves.some(world, Stage.ACCEPTED);
        if (id != null) {
            world.tries(new ProposalCommand.UndoDecision(
                    id, null, false, world.past().start(id)));
        }
    }

    /** Also of a merger that was undone, where nobody is. */
    private static void takeOver(World world) {
        var settled = world.past().events(MergerEvent.Settled.class).toList();
        if (!settled.isEmpty()) {
            var merger = world.oneOf(settled);
            var offered = new MergerReader(world).get(merger.proposal()).offered();
            if (!offered.isEmpty()) {
                var entry = world.oneOf(offered).id();
                world.tries(() -> new TakeOverPerson(world, world.past()::same).takeOver(merger.proposal(), entry));
            }
        }
    }

    /** Nobody's answer is refused for what it does to a roster. */
    private static void answer(World world) {
        var id = DraftMoves.some(world, Stage.ACCEPTED);
        if (id != null && !DraftMoves.look(world, id).state().roster().isEmpty()) {
            var entry = world.oneOf(DraftMoves.look(world, id).state().roster());
            if (entry.state() == EntryState.WITHDRAWN) {
                // The link of who gave a place up works no longer.
                return;
            }
            world.ask(new ProposalCommand.NoteAnswer(
                    id, entry.id(), entry.person(), world.oneOf(ANSWERS), Attendance.ONLINE));
        }
    }

    private static void replace(World world) {
        var id = DraftMoves.some(world, Stage.ACCEPTED);
        if (id != null && !DraftMoves.look(world, id).state().roster().isEmpty()) {
            var old = world.oneOf(DraftMoves.look(world, id).state().roster());
            var reason = new PersonalValue(old.person(), "cmVhc29u");
            world.tries(() -> DraftMoves.roster(world).replace(id, old.id(), somebody(world), reason));
        }
    }

    /** Somebody else's address stood there, or a wrong one. */
    private static void correct(World world) {
        var id = DraftMoves.some(world, Stage.ACCEPTED);
        if (id != null && !DraftMoves.look(world, id).state().roster().isEmpty()) {
            var old = world.oneOf(DraftMoves.look(world, id).state().roster());
            var right = new UUID(9, world.below(12));
            world.tries(() -> DraftMoves.roster(world).correct(id, of(right, old.id(), old.role())));
        }
    }

    /** The link of the former address was used just before it ended. */
    private static void answerLate(World world) {
        var corrected =
                world.past().events(ProposalEvent.AddressCorrected.class).toList();
        if (!corrected.isEmpty()) {
            var one = world.oneOf(corrected);
            world.tries(new ProposalCommand.NoteAnswer(
                    one.id(), one.old().id(), one.old().person(), world.oneOf(ANSWERS), Attendance.ONLINE));
        }
    }

    private static void link(World world) {
        linked(world, new UUID(9, world.below(12)), new UUID(9, world.below(12)), true);
    }

    private static void unlink(World world) {
        var links = world.past().events(ReportNews.PersonLinked.class).toList();
        if (!links.isEmpty()) {
            var one = world.oneOf(links);
            linked(world, one.person(), one.with(), false);
        }
    }

    private static void linked(World world, UUID one, UUID other, boolean linked) {
        if (!one.equals(other)) {
            var before = world.past().events(ReportNews.PersonLinked.class).count();
            world.append("foreign", "links", before, new ReportNews.PersonLinked(one, other, linked, null));
        }
    }

    private static void list(World world) {
        var id = DraftMoves.some(world, Stage.ACCEPTED);
        if (id != null) {
            world.tries(() -> DraftMoves.roster(world).list(id, somebody(world)));
        }
    }

    /** Nobody is asked anew, whatever they become. */
    private static void changeRole(World world) {
        var id = DraftMoves.some(world, Stage.ACCEPTED);
        if (id != null && !DraftMoves.look(world, id).state().roster().isEmpty()) {
            var old = world.oneOf(DraftMoves.look(world, id).state().roster());
            var entry = in(world.oneOf(ROLES), old);
            world.tries(() -> DraftMoves.roster(world).change(id, entry));
        }
    }

    private static RosterEntry in(RosterRole role, RosterEntry old) {
        return EntryBuilder.entry(old.id(), role, old.person())
                .name(old.name())
                .email(old.email())
                .gender(old.gender())
                .affiliation(old.affiliation())
                .organizationId(old.organizationId())
                .stakeholderGroup(old.stakeholderGroup())
                .region(old.region())
                .country(old.country())
                .language(old.language())
                .firstTime(old.firstTime())
                .attendance(old.attendance())
                .state(old.state())
                .build();
    }

    private static RosterEntry somebody(World world) {
        return of(new UUID(9, world.below(12)), world.id(), world.oneOf(ROLES));
    }

    private static RosterEntry of(UUID person, UUID entry, RosterRole role) {
        var sealed = new PersonalValue(person, "c2VhbGVk");
        return EntryBuilder.entry(entry, role, person)
                .name(sealed)
                .email(sealed)
                .attendance(Attendance.ONSITE)
                .build();
    }

    private static void choose(World world) {
        var asked = world.past().events(EngagementEvent.Overbooked.class).toList();
        if (!asked.isEmpty()) {
            var one = asked.get(asked.size() - 1 - world.below(Math.min(4, asked.size())));
            var keep = List.of(world.oneOf(one.sessions()).proposal());
            world.tries(new EngagementCommand.Choose(
                    EngagementId.of(one.edition(), one.person()), one.offer().tokenHash(), keep));
        }
    }

    private static void owe(World world) {
        var session = new UUID(8, world.below(4));
        world.tries(new ObligationCommand.Raise(
                ObligationId.of(session),
                "earlier",
                session,
                session,
                1,
                "Title",
                world.oneOf(List.of("SHORT", "FULL")),
                world.now(),
                List.of(new UUID(9, world.below(12))),
                List.of("House " + world.below(9))));
    }

    private static void file(World world) {
        var raised = world.past().events(ObligationEvent.Raised.class).toList();
        if (!raised.isEmpty()) {
            world.tries(new ObligationCommand.Lift(
                    ObligationId.of(world.oneOf(raised).session()), world.oneOf(List.of("SHORT", "FULL"))));
        }
    }
}
