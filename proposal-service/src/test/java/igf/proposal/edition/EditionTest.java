package igf.proposal.edition;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.call.Activity;
import igf.proposal.call.Call;
import igf.proposal.call.Extension;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.EditionCommand.BeginPhase;
import igf.proposal.edition.EditionCommand.CloseCall;
import igf.proposal.edition.EditionCommand.Define;
import igf.proposal.edition.EditionCommand.Extend;
import igf.proposal.edition.EditionCommand.NameReviewers;
import igf.proposal.edition.EditionCommand.OpenCall;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionTest {

    private static final String ID = EditionId.of("igf-test");
    private static final Instant OPENS = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant GRACE = Instant.parse("2026-04-02T00:00:00Z");
    private static final Call CALL = new Call(OPENS, CLOSES, GRACE);
    private static final RuleSet RULES = Presets.find("igf-2022").orElseThrow();
    private static final Map<String, ?> NOW =
            MetaCodec.encode(new Context(Actor.system("test"), Instant.parse("2026-02-01T00:00:00Z"), "c"), null);

    private final AggregateTestFixture<Edition> fixture = new AggregateTestFixture<>(Edition.class);

    private static Map<String, ?> at(Instant now) {
        return MetaCodec.encode(new Context(Actor.system("test"), now, "c"), null);
    }

    private static EditionDetails details(Call call) {
        return new EditionDetails(
                "Forum", "", "", "Asia/Riyadh", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5), call, List.of());
    }

    private static EditionEvent.Planned planned() {
        return new EditionEvent.Planned("igf-test", details(CALL), RULES);
    }

    private static RuleSet changed() {
        return RULES.applyPatch(Map.of("limits", Map.of("minimumReviews", 3))) instanceof RuleChange.Accepted accepted
                ? accepted.rules()
                : RULES;
    }

    @Test
    void the_first_definition_plans_it_with_version_one_of_its_rules() {
        fixture.givenNoPriorActivity()
                .when(new Define(ID, "igf-test", details(CALL), RULES.withVersion(7), null), NOW)
                .expectEvents(planned());
    }

    @Test
    void the_time_zone_stays_once_a_session_has_begun() {
        var zone = new EditionDetails(
                "Forum", "", "", "UTC", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5), CALL, List.of());
        var now = Instant.parse("2026-02-01T00:00:00Z");
        fixture.given(planned())
                .when(new Define(ID, "igf-test", zone, RULES, now), NOW)
                .expectException(RefusedBy.rules("ZONE_FIXED"));
        fixture.given(planned())
                .when(new Define(ID, "igf-test", zone, RULES, now.plusSeconds(1)), NOW)
                .expectEvents(new EditionEvent.Changed("igf-test", zone, RULES, RULES.version()));
        fixture.given(planned())
                .when(new Define(ID, "igf-test", details(CALL), changed(), now), NOW)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_definition_again_says_nothing() {
        fixture.given(planned())
                .when(new Define(ID, "igf-test", details(CALL), RULES.withVersion(9), null), NOW)
                .expectNoEvents();
    }

    @Test
    void other_rules_are_the_next_version() {
        fixture.given(planned())
                .when(new Define(ID, "igf-test", details(CALL), changed(), null), NOW)
                .expectEvents(new EditionEvent.Changed(
                        "igf-test", details(CALL), changed().withVersion(2), 1));
    }

    @Test
    void only_other_rules_are_new_rules() {
        assertThat(new EditionEvent.Changed("igf-test", details(CALL), changed().withVersion(2), 1).hasNewRules())
                .isTrue();
        assertThat(new EditionEvent.Changed("igf-test", details(CALL), RULES.withVersion(1), 1).hasNewRules())
                .isFalse();
        // What was recorded before this was kept may be either.
        assertThat(new EditionEvent.Changed("igf-test", details(CALL), RULES, null).hasNewRules())
                .isTrue();
    }

    @Test
    void everything_that_is_reversed_is_told_at_once() {
        var reversed = new EditionDetails(
                "Forum",
                "",
                "",
                "UTC",
                LocalDate.of(2026, 12, 5),
                LocalDate.of(2026, 12, 1),
                new Call(CLOSES, OPENS, OPENS.minusSeconds(1)),
                List.of());
        fixture.givenNoPriorActivity()
                .when(new Define(ID, "igf-test", reversed, RULES, null), NOW)
                .expectException(RefusedBy.rules("DAYS_REVERSED", "CALL_REVERSED", "GRACE_REVERSED"));
    }

    @Test
    void the_call_opens_when_it_is_time_and_only_once() {
        var opened = new EditionEvent.CallOpened("igf-test", OPENS, CALL);
        fixture.given(planned()).when(new OpenCall(ID, OPENS), NOW).expectEvents(opened);
        fixture.given(planned(), opened).when(new OpenCall(ID, OPENS), NOW).expectNoEvents();
    }

    @Test
    void what_is_due_under_a_new_plan_happens_with_the_plan() {
        var screening = new PhaseStart(Phase.SCREENING, GRACE.plusSeconds(60));
        var withPhase = inPhases(screening);
        var planned = new EditionEvent.Planned("igf-test", withPhase, RULES);
        var opened = new EditionEvent.CallOpened("igf-test", OPENS, CALL);
        fixture.givenNoPriorActivity()
                .when(new Define(ID, "igf-test", withPhase, RULES, null), at(OPENS))
                .expectEvents(planned, opened);
        fixture.givenNoPriorActivity()
                .when(new Define(ID, "igf-test", withPhase, RULES, null), at(screening.from()))
                .expectEvents(
                        planned,
                        opened,
                        new EditionEvent.CallClosed("igf-test", GRACE),
                        new EditionEvent.PhaseBegun("igf-test", screening));
        var shorter = new Call(OPENS, CLOSES.minusSeconds(60), CLOSES.minusSeconds(60));
        fixture.given(planned, opened)
                .when(new Define(ID, "igf-test", details(shorter), RULES, null), at(CLOSES))
                .expectEvents(
                        new EditionEvent.Changed("igf-test", details(shorter), RULES, RULES.version()),
                        new EditionEvent.CallClosed("igf-test", CLOSES.minusSeconds(60)));
    }

    @Test
    void an_extension_of_a_closed_call_opens_it() {
        var extended = details(CALL).withCallEnd(GRACE.plusSeconds(3600));
        fixture.given(
                        planned(),
                        new EditionEvent.CallOpened("igf-test", OPENS, CALL),
                        new EditionEvent.CallClosed("igf-test", GRACE))
                .when(new Extend(ID, null, null, GRACE.plusSeconds(3600), "Storm"), at(GRACE))
                .expectEvents(
                        new EditionEvent.Extended(
                                "igf-test",
                                new Extension(null, GRACE.plusSeconds(3600), "Storm", "system:test", GRACE)),
                        new EditionEvent.Changed("igf-test", extended, RULES, RULES.version()),
                        new EditionEvent.CallOpened("igf-test", OPENS, extended.call()));
    }

    @Test
    void a_deadline_that_was_moved_meanwhile_says_nothing() {
        fixture.given(planned())
                .when(new OpenCall(ID, OPENS.plusSeconds(1)), NOW)
                .expectNoEvents();
        fixture.given(planned(), new EditionEvent.CallOpened("igf-test", OPENS, CALL))
                .when(new CloseCall(ID, CLOSES), NOW)
                .expectNoEvents();
    }

    @Test
    void an_extended_call_opens_again() {
        var longer = new Call(OPENS, CLOSES, GRACE.plusSeconds(3600));
        fixture.given(
                        planned(),
                        new EditionEvent.CallOpened("igf-test", OPENS, CALL),
                        new EditionEvent.CallClosed("igf-test", GRACE),
                        new EditionEvent.Changed("igf-test", details(longer), RULES, null))
                .when(new OpenCall(ID, OPENS), NOW)
                .expectEvents(new EditionEvent.CallOpened("igf-test", OPENS, longer));
    }

    @Test
    void a_closed_call_stays_closed_when_only_something_else_changes() {
        fixture.given(
                        planned(),
                        new EditionEvent.CallOpened("igf-test", OPENS, CALL),
                        new EditionEvent.CallClosed("igf-test", GRACE))
                .when(new OpenCall(ID, OPENS), NOW)
                .expectNoEvents();
    }

    @Test
    void naming_the_same_reviewers_again_says_nothing() {
        fixture.given(planned(), new EditionEvent.ReviewersNamed("igf-test", List.of()))
                .when(new NameReviewers(ID, List.of()), NOW)
                .expectNoEvents();
    }

    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final UUID PROPOSAL = new UUID(0, 42);

    private static Extend extend(@Nullable UUID proposal, String until) {
        return new Extend(ID, proposal, proposal == null ? null : "igf-test", Instant.parse(until), "many asked");
    }

    private static EditionEvent.Extended extended(@Nullable UUID proposal, String until) {
        return new EditionEvent.Extended(
                "igf-test",
                new Extension(
                        proposal,
                        Instant.parse(until),
                        "many asked",
                        Actor.system("test").subject(),
                        FEBRUARY));
    }

    @Test
    void more_time_for_all_moves_the_call_and_leaves_its_grace_as_long() {
        var until = Instant.parse("2026-04-08T00:00:00Z");
        var longer = details(new Call(OPENS, until, Instant.parse("2026-04-09T00:00:00Z")));
        fixture.given(planned())
                .when(extend(null, "2026-04-08T00:00:00Z"), NOW)
                .expectEvents(
                        extended(null, "2026-04-08T00:00:00Z"),
                        new EditionEvent.Changed("igf-test", longer, RULES, RULES.version()));
    }

    @Test
    void more_time_for_one_moves_nobody_elses_deadline() {
        fixture.given(planned())
                .when(extend(PROPOSAL, "2026-04-08T00:00:00Z"), NOW)
                .expectEvents(extended(PROPOSAL, "2026-04-08T00:00:00Z"));
        var state = EditionState.of(planned()).after(extended(PROPOSAL, "2026-04-08T00:00:00Z"));
        assertThat(state.deadline(PROPOSAL)).isEqualTo("2026-04-08T00:00:00Z");
        assertThat(state.deadline(new UUID(0, 1))).isEqualTo(GRACE);
    }

    @Test
    void time_is_never_taken_and_never_given_to_another_editions_proposal() {
        fixture.given(planned())
                .when(extend(null, "2026-04-01T00:00:00Z"), NOW)
                .expectException(RefusedBy.rules("NOT_LATER"));
        fixture.given(planned())
                .when(extend(PROPOSAL, "2026-04-02T00:00:00Z"), NOW)
                .expectException(RefusedBy.rules("NOT_LATER"));
        fixture.given(planned())
                .when(new Extend(ID, PROPOSAL, "another", Instant.parse("2026-04-08T00:00:00Z"), "x"), NOW)
                .expectException(RefusedBy.rules("PROPOSAL_ELSEWHERE"));
    }

    private static EditionDetails inPhases(PhaseStart... phases) {
        var one = details(CALL);
        return new EditionDetails(
                one.name(),
                one.theme(),
                one.city(),
                one.timeZone(),
                one.startsOn(),
                one.endsOn(),
                one.call(),
                List.of(phases));
    }

    @Test
    void a_phase_begins_when_it_was_planned_to_and_once() {
        var start = new PhaseStart(Phase.SCREENING, Instant.parse("2026-04-05T00:00:00Z"));
        var planned = new EditionEvent.Planned("igf-test", inPhases(start), RULES);
        var begun = new EditionEvent.PhaseBegun("igf-test", start);
        fixture.given(planned).when(new BeginPhase(ID, start), NOW).expectEvents(begun);
        fixture.given(planned, begun).when(new BeginPhase(ID, start), NOW).expectNoEvents();
        var next = new PhaseStart(Phase.REVIEWING, Instant.parse("2026-04-10T00:00:00Z"));
        fixture.given(
                        new EditionEvent.Planned("igf-test", inPhases(start, next), RULES),
                        new EditionEvent.PhaseBegun("igf-test", next))
                .when(new BeginPhase(ID, start), NOW)
                .expectNoEvents();
        fixture.given(planned)
                .when(new BeginPhase(ID, new PhaseStart(Phase.SCREENING, GRACE)), NOW)
                .expectNoEvents();
        var state = EditionState.of(planned);
        assertThat(state.phase()).isEqualTo(Phase.PLANNED);
        assertThat(state.after(new EditionEvent.CallOpened("igf-test", OPENS, CALL))
                        .phase())
                .isEqualTo(Phase.CALL_OPEN);
        assertThat(state.after(begun).phase()).isEqualTo(Phase.SCREENING);
    }

    @Test
    void what_belongs_to_a_phase_waits_for_it_and_is_over_with_a_later_one_by_what_was_recorded() {
        var screening = new PhaseStart(Phase.SCREENING, Instant.parse("2026-04-05T00:00:00Z"));
        var reviewing = new PhaseStart(Phase.REVIEWING, Instant.parse("2026-04-10T00:00:00Z"));
        var selecting = new PhaseStart(Phase.SELECTING, Instant.parse("2026-04-20T00:00:00Z"));
        var state =
                EditionState.of(new EditionEvent.Planned("igf-test", inPhases(screening, reviewing, selecting), RULES));
        assertThat(closed(state)).containsExactly("PHASE_NOT_BEGUN", "PHASE_NOT_BEGUN", "PHASE_NOT_BEGUN");
        state = state.after(new EditionEvent.PhaseBegun("igf-test", screening));
        assertThat(closed(state)).containsExactly("", "PHASE_NOT_BEGUN", "PHASE_NOT_BEGUN");
        state = state.after(new EditionEvent.PhaseBegun("igf-test", reviewing));
        assertThat(closed(state)).containsExactly("", "", "PHASE_NOT_BEGUN");
        state = state.after(new EditionEvent.PhaseBegun("igf-test", selecting));
        assertThat(closed(state)).containsExactly("PHASE_OVER", "PHASE_OVER", "");
        var archived = new PhaseStart(Phase.ARCHIVED, Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(closed(state.after(new EditionEvent.PhaseBegun("igf-test", archived))))
                .containsExactly("PHASE_OVER", "PHASE_OVER", "PHASE_OVER");
        var later = new PhaseStart(Phase.SELECTING, Instant.parse("2026-05-20T00:00:00Z"));
        var moved =
                state.after(new EditionEvent.Changed("igf-test", inPhases(screening, reviewing, later), RULES, null));
        assertThat(moved.phase()).as("with more time it is not over any more").isEqualTo(Phase.REVIEWING);
        assertThat(closed(moved)).containsExactly("", "", "PHASE_NOT_BEGUN");
        assertThat(closed(EditionState.of(planned()))).as("nothing is planned").containsExactly("", "", "");
    }

    private static List<String> closed(EditionState state) {
        return Stream.of(Activity.values())
                .map(activity -> state.findRefusal(activity).map(Refusal::rule).orElse(""))
                .toList();
    }

    @Test
    void phases_follow_each_other() {
        var screening = new PhaseStart(Phase.SCREENING, Instant.parse("2026-04-05T00:00:00Z"));
        var reviewing = new PhaseStart(Phase.REVIEWING, Instant.parse("2026-04-10T00:00:00Z"));
        fixture.givenNoPriorActivity()
                .when(new Define(ID, "igf-test", inPhases(screening, reviewing), RULES, null), NOW)
                .expectSuccessfulHandlerExecution();
        for (var wrong : List.of(
                inPhases(reviewing, screening),
                inPhases(screening, screening),
                inPhases(new PhaseStart(Phase.CALL_OPEN, OPENS)))) {
            fixture.givenNoPriorActivity()
                    .when(new Define(ID, "igf-test", wrong, RULES, null), NOW)
                    .expectException(RefusedBy.rules("PHASES_REVERSED"));
        }
    }
}
