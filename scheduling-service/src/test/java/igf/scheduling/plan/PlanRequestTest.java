package igf.scheduling.plan;

import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import igf.api.plan.PlanBody;
import igf.api.plan.PlanKeep;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.PlanOptions.Scope;
import igf.scheduling.solver.Proposal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanRequestTest {

    private static final List<Session> SESSIONS = List.of(
            new Session(session(1), List.of(), null, null, 0),
            new Session(session(2), List.of(), new Placement("harbour", NINE), null, 0));

    private static PlanOptions toOptions(@Nullable PlanBody body, List<Session> sessions) {
        return PlanRequest.toOptions(body, sessions, Map.of());
    }

    private static PlanBody body(List<String> sessions, Map<String, Integer> weights) {
        return new PlanBody(sessions, null, weights, null, null);
    }

    @Test
    void without_options_the_sessions_without_a_place_are_planned() {
        assertThat(toOptions(null, SESSIONS)).isEqualTo(PlanOptions.STANDARD);
        assertThat(toOptions(new PlanBody(null, null, null, 7L, null), SESSIONS))
                .isEqualTo(PlanOptions.STANDARD);
        assertThat(SESSIONS).filteredOn(PlanOptions.STANDARD::includes).containsExactly(SESSIONS.getFirst());
    }

    @Test
    void who_asks_for_placed_sessions_keeps_only_the_pinned_ones_unless_they_say_otherwise() {
        var all = toOptions(body(List.of("ALL"), Map.of("LAYOUT", 0)), SESSIONS);
        assertThat(all.scope()).isEqualTo(Scope.ALL);
        assertThat(all.keep()).isEqualTo(PlanKeep.PINNED);
        assertThat(all.weights()).containsEntry("LAYOUT", 0).containsEntry("EQUIPMENT", 6);
        assertThat(SESSIONS).allMatch(all::includes);
        var listed = toOptions(body(List.of(id(2).toString()), Map.of()), SESSIONS);
        assertThat(SESSIONS).filteredOn(listed::includes).containsExactly(SESSIONS.getLast());
        assertThat(listed.sessionsAsGiven()).containsExactly(id(2).toString());
        var kept = toOptions(new PlanBody(List.of("ALL"), PlanKeep.PLACED, null, null, null), SESSIONS);
        assertThat(SESSIONS).filteredOn(kept::includes).containsExactly(SESSIONS.getFirst());
    }

    @Test
    void a_plan_starts_with_the_weights_of_the_edition_which_a_request_may_change() {
        var ofEdition = Map.of("LAYOUT", 9, "DAYS", 0);
        assertThat(PlanRequest.toOptions(null, SESSIONS, ofEdition).weights())
                .containsEntry("LAYOUT", 9)
                .containsEntry("DAYS", 0)
                .containsEntry("EQUIPMENT", 6);
        assertThat(PlanRequest.toOptions(body(List.of("ALL"), Map.of("LAYOUT", 1)), SESSIONS, ofEdition)
                        .weights())
                .containsEntry("LAYOUT", 1)
                .containsEntry("DAYS", 0);
    }

    @Test
    void every_unknown_session_and_constraint_is_named() {
        assertThat(rules(() -> toOptions(body(List.of("PLACED"), Map.of("LAYOUTS", 1, "ROOM", 1)), SESSIONS)))
                .containsExactly("PLAN_SESSION_UNKNOWN", "PLAN_CONSTRAINT_UNKNOWN", "PLAN_CONSTRAINT_UNKNOWN");
        var placements = List.of(new Proposal.Proposed(id(1), 1, "Tides", "harbour", NINE, null, null));
        assertThat(rules(() -> PlanRequest.choose(placements, List.of(id(1), id(2), id(3)))))
                .containsExactly("PLAN_SESSION_UNKNOWN", "PLAN_SESSION_UNKNOWN");
        assertThat(PlanRequest.choose(placements, List.<UUID>of(id(1)))).isEqualTo(placements);
    }

    private static List<String> rules(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).reasons().stream()
                .map(Refusal::rule)
                .toList();
    }
}
