package igf.participation.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.participation.programme.ProgrammeEvent.RoleKept;
import igf.participation.programme.ProgrammeEvent.RoleLeft;
import igf.participation.programme.ProgrammeEvent.RosterChanged;
import igf.participation.programme.ProgrammeEvent.SessionAccepted;
import igf.participation.programme.ProgrammeEvent.SessionChanged;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rosters are edited and answered after releases, in any order, and a release may have an older roster. The roles are
 * those of the newest roster.
 */
class RosterSequencesTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final UUID PROPOSAL = new UUID(8, 8);
    private static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");
    private static final List<String> ROLES = List.of("ORGANIZER", "SPEAKER", "MODERATOR", "RAPPORTEUR");
    private static final int STEPS = 400;

    /** Actions of the organizers and of the people on the roster, and the events that they publish. */
    private static final class Life {

        private final Random random;
        private final List<ProgrammeEvent> published = new ArrayList<>();
        private final List<List<SessionPerson>> earlier = new ArrayList<>();
        private List<SessionPerson> roster = new ArrayList<>();
        private int release;

        private Life(long seed) {
            random = new Random(seed);
            roster.add(somebody(new UUID(2, random.nextLong())));
            earlier.add(List.copyOf(roster));
            published.add(new SessionAccepted(SESSION, PROPOSAL, "one", List.of(), roster));
            release();
        }

        private SessionPerson somebody(UUID entry) {
            var person = new UUID(1, random.nextInt(6));
            var role = ROLES.get(random.nextInt(ROLES.size()));
            return new SessionPerson(person, entry, role, null, null, null, null, null, null, null, null);
        }

        private void step() {
            var at = roster.isEmpty() ? -1 : random.nextInt(roster.size());
            switch (at < 0 ? 0 : random.nextInt(6)) {
                case 0 -> {
                    roster.add(somebody(new UUID(2, random.nextLong())));
                    edited();
                }
                case 1 -> {
                    var old = roster.get(at);
                    var same = random.nextBoolean();
                    var by = somebody(same ? entry(old) : new UUID(2, random.nextLong()));
                    roster.set(at, by);
                    published.add(left(old));
                    edited();
                }
                case 2 -> published.add(left(roster.remove(at)));
                case 3 -> {
                    roster.set(at, in("DECLINED", roster.get(at)));
                    published.add(left(roster.get(at)));
                }
                case 4 -> {
                    roster.set(at, in("CONFIRMED", roster.get(at)));
                    published.add(new RoleKept(
                            SESSION,
                            PROPOSAL,
                            "one",
                            roster.get(at).person(),
                            entry(roster.get(at)),
                            roster.get(at).role()));
                }
                default -> release();
            }
            earlier.add(List.copyOf(roster));
        }

        private void edited() {
            published.add(new RosterChanged(SESSION, PROPOSAL, "one", roster));
        }

        /** The scheduling service may know less than this one, or more. */
        private void release() {
            var then = earlier.get(random.nextInt(earlier.size()));
            published.add(new SessionChanged(new Session(
                    SESSION, PROPOSAL, "one", 7, "Title", "room-1", 10, NINE, NINE, ++release, then, null)));
        }
    }

    private static UUID entry(SessionPerson person) {
        return Objects.requireNonNull(person.entry());
    }

    private static RoleLeft left(SessionPerson person) {
        return new RoleLeft(SESSION, PROPOSAL, "one", person.person(), entry(person), person.role());
    }

    private static SessionPerson in(String state, SessionPerson person) {
        return new SessionPerson(
                person.person(), person.entry(), person.role(), null, null, null, null, null, null, state, null);
    }

    private static List<String> roles(List<SessionPerson> people) {
        return people.stream()
                .filter(person -> !"DECLINED".equals(person.state()))
                .map(person -> person.entry() + " " + person.person() + " " + person.role())
                .sorted()
                .toList();
    }

    /**
     * Plays a life and compares after each step.
     *
     * @param heard the events that reach the view
     */
    private static void play(long seed, Predicate<ProgrammeEvent> heard) {
        var life = new Life(seed);
        var documents = new MemoryDocuments();
        var position = 0;
        for (int step = 0; step < STEPS; step++) {
            for (; position < life.published.size(); position++) {
                var event = life.published.get(position);
                if (heard.test(event)) {
                    var meta = new Meta(Actor.ANONYMOUS, NINE, "test", null);
                    new ProgrammeView()
                            .project(
                                    new RecordedEvent<>(position + 1L, "id", "stream", position, event, meta),
                                    documents);
                }
            }
            var session = documents
                    .find(ProgrammeView.SESSIONS, SESSION)
                    .orElseThrow()
                    .session()
                    .orElseThrow();
            assertThat(roles(session.people()))
                    .as("step %d of seed %d: roles are those of the roster", step, seed)
                    .isEqualTo(roles(life.roster));
            life.step();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void roles_are_those_of_the_roster_whatever_was_released(long seed) {
        play(seed, event -> true);
    }

    /** As in earlier releases, where only releases gave roles, and as if answers never arrived. */
    @ParameterizedTest
    @ValueSource(classes = {RosterChanged.class, RoleLeft.class, RoleKept.class})
    void what_is_not_heard_is_found(Class<?> unheard) {
        assertThatThrownBy(() -> play(1, event -> !unheard.isInstance(event)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("roles are those of the roster");
    }
}
