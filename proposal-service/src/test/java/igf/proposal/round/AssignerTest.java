package igf.proposal.round;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.round.Conflict;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.review.Allotment;
import igf.proposal.review.Allotment.Against;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Allotment.PassedOver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignerTest {

    private static final List<String> THEMES = List.of("access", "rights", "trust");

    private static UUID id(long kind, long n) {
        return new UUID(kind, n);
    }

    private static Panelist panelist(int n) {
        var groups = StakeholderGroup.values();
        var known = n % 4 == 3 ? List.<String>of() : List.of(THEMES.get(n % 3));
        return new Panelist(id(1, n), "House " + n % 7, groups[n % groups.length], known);
    }

    /** Every tenth person on a roster is a reviewer, some share a house with one. */
    private static ReviewableProposal candidate(int n, Random random) {
        var people = random.nextInt(10) == 0 ? Set.of(id(1, random.nextInt(20)), id(3, n)) : Set.of(id(3, n));
        var organizations = random.nextInt(5) == 0 ? Set.of("house " + random.nextInt(7)) : Set.<String>of();
        return new ReviewableProposal(
                id(2, n), n, List.of(THEMES.get(random.nextInt(3))), id(3, n), people, organizations, Set.of());
    }

    private static List<ReviewableProposal> candidates(long seed, int count) {
        var random = new Random(seed);
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> candidate(n, random))
                .toList();
    }

    private static List<Panelist> panelists(int count) {
        return IntStream.range(0, count).mapToObj(AssignerTest::panelist).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 77, -5})
    void the_same_seed_gives_the_same_whatever_the_order_of_the_input(long seed) {
        var proposals = candidates(seed, 60);
        var reviewers = panelists(20);
        var once = Assigner.assign(seed, 3, proposals, reviewers, Map.of());
        var shuffledProposals = new ArrayList<>(proposals);
        var shuffledReviewers = new ArrayList<>(reviewers);
        Collections.shuffle(shuffledProposals, new Random(9));
        Collections.shuffle(shuffledReviewers, new Random(9));
        assertThat(Assigner.assign(seed, 3, shuffledProposals, shuffledReviewers, Map.of()))
                .isEqualTo(once);
    }

    @Test
    void another_seed_gives_another_assignment() {
        assertThat(Assigner.assign(1, 3, candidates(1, 60), panelists(20), Map.of()))
                .isNotEqualTo(Assigner.assign(2, 3, candidates(1, 60), panelists(20), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nobody_reviews_where_there_is_a_conflict_and_everybody_left_out_has_one(long seed) {
        var proposals = candidates(seed, 80);
        var reviewers = panelists(20);
        var byId = new HashMap<UUID, Panelist>();
        reviewers.forEach(each -> byId.put(each.person(), each));
        for (var allotment : Assigner.assign(seed, 4, proposals, reviewers, Map.of())) {
            var candidate = proposals.get(allotment.number() - 1);
            for (var each : allotment.assignments()) {
                var reviewer = Objects.requireNonNull(byId.get(each.reviewer()));
                assertThat(candidate.findConflict(reviewer.person(), reviewer.affiliation()))
                        .isEmpty();
            }
            assertThat(allotment.assignments().stream().map(Assignment::reviewer))
                    .doesNotHaveDuplicates()
                    .hasSize(4 - allotment.missing());
            var conflicted = reviewers.stream()
                    .filter(r ->
                            candidate.findConflict(r.person(), r.affiliation()).isPresent())
                    .map(Panelist::person)
                    .toList();
            assertThat(allotment.exclusions().stream().map(Allotment.Exclusion::reviewer))
                    .containsExactlyInAnyOrderElementsOf(conflicted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_load_is_even_and_subthemes_match_more_often_than_by_chance(long seed) {
        var proposals = candidates(seed, 120);
        var loads = new TreeMap<UUID, Integer>();
        var matches = 0;
        for (var allotment : Assigner.assign(seed, 3, proposals, panelists(20), Map.of())) {
            for (var each : allotment.assignments()) {
                loads.merge(each.reviewer(), 1, Integer::sum);
                matches += each.matches() ? 1 : 0;
            }
        }
        assertThat(loads).hasSize(20);
        assertThat(Collections.max(loads.values()) - Collections.min(loads.values()))
                .isLessThanOrEqualTo(4);
        // By chance it would be one in three, and those five of twenty who take every theme.
        assertThat(matches).isGreaterThan(360 * 70 / 100);
    }

    private static Panelist panelist(int n, StakeholderGroup group, String theme) {
        return new Panelist(id(1, n), "House " + n, group, List.of(theme));
    }

    private static ReviewableProposal about(int n) {
        return new ReviewableProposal(id(2, n), n, List.of("access"), null, Set.of(), Set.of(), Set.of());
    }

    @Test
    void everybody_who_was_not_asked_is_told_why() {
        var busy = panelist(1, StakeholderGroup.GOVERNMENT, "access");
        var knows = panelist(2, StakeholderGroup.GOVERNMENT, "access");
        var other = panelist(3, StakeholderGroup.GOVERNMENT, "trust");
        var elsewhere = Map.of(
                id(2, 9),
                List.of(
                        new Assignment(busy.person(), List.of("access"), false, 0, true),
                        new Assignment(other.person(), List.of(), false, 0, true)));
        var nine = new ReviewableProposal(
                id(2, 9), 9, List.of("access"), null, Set.of(knows.person()), Set.of(), Set.of());
        var allotments = Assigner.assign(1, 1, List.of(about(1), nine), List.of(busy, knows, other), elsewhere);
        assertThat(allotments.getFirst().assignments())
                .extracting(Assignment::reviewer)
                .containsExactly(knows.person());
        assertThat(allotments.getFirst().passedOver())
                .containsExactly(
                        new PassedOver(busy.person(), 1, true, true, List.of(Against.LOAD)),
                        new PassedOver(other.person(), 1, false, true, List.of(Against.LOAD, Against.ISSUE_AREA)));
        assertThat(allotments.getLast().passedOver()).isEmpty();
        assertThat(allotments.getLast().exclusions())
                .containsExactly(new Allotment.Exclusion(knows.person(), Conflict.ON_THE_ROSTER));
    }

    @Test
    void a_group_that_is_there_already_and_the_seed_are_told_as_reasons_too() {
        var first = panelist(1, StakeholderGroup.GOVERNMENT, "access");
        var second = panelist(2, StakeholderGroup.GOVERNMENT, "access");
        var third = panelist(3, StakeholderGroup.CIVIL_SOCIETY, "access");
        var two = Assigner.assign(1, 2, List.of(about(1)), List.of(first, second, third), Map.of())
                .getFirst();
        assertThat(two.passedOver())
                .singleElement()
                .satisfies(each -> assertThat(each.because())
                        .containsExactly(
                                two.assignments().getLast().reviewer().equals(third.person())
                                        ? Against.GROUP
                                        : Against.LOT));
        var one = Assigner.assign(1, 1, List.of(about(1)), List.of(first, second), Map.of())
                .getFirst();
        assertThat(one.passedOver().getFirst().because()).containsExactly(Against.LOT);
        var again = Assigner.assign(
                        1, 1, List.of(about(1)), List.of(first, second), Map.of(id(2, 1), one.assignments()))
                .getFirst();
        assertThat(again.passedOver().getFirst().because()).containsExactly(Against.ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_reviewer_of_each_proposal_is_asked_left_out_or_passed_over_with_a_reason(long seed) {
        for (var allotment : Assigner.assign(seed, 3, candidates(seed, 60), panelists(20), Map.of())) {
            assertThat(allotment.assignments().size()
                            + allotment.exclusions().size()
                            + allotment.passedOver().size())
                    .isEqualTo(20);
            assertThat(allotment.passedOver())
                    .allSatisfy(each -> assertThat(each.because()).isNotEmpty());
        }
    }

    @Test
    void who_has_two_ids_is_in_conflict_by_either_and_what_was_declared_counts_by_name() {
        var person = id(1, 1);
        var two = new Panelist(person, Set.of(person, id(1, 99)), null, null, List.of(), ConflictDeclaration.NONE);
        var onRoster = new ReviewableProposal(
                id(2, 1), 1, List.of(), null, Set.of(id(1, 99)), Set.of("lantern lab"), Set.of());
        var owned = new ReviewableProposal(id(2, 2), 2, List.of(), id(1, 99), Set.of(), Set.of(), Set.of());
        assertThat(onRoster.findConflict(two)).contains(Conflict.ON_THE_ROSTER);
        assertThat(owned.findConflict(two)).contains(Conflict.OWNER);
        var one = new Panelist(person, null, null, List.of());
        assertThat(onRoster.findConflict(one)).isEmpty();
        assertThat(onRoster.findConflict(
                        one.withConflicts(new ConflictDeclaration(List.of("The Lantern-Lab (LL)"), List.of()))))
                .contains(Conflict.DECLARED);
    }

    @Test
    void who_is_assigned_stays_and_only_what_is_missing_is_filled_up() {
        var proposals = candidates(5, 30);
        var before = new HashMap<UUID, List<Assignment>>();
        Assigner.assign(1, 2, proposals, panelists(20), Map.of())
                .forEach(each -> before.put(each.proposal(), each.assignments()));
        for (var allotment : Assigner.assign(2, 3, proposals, panelists(20), before)) {
            assertThat(allotment.assignments())
                    .containsAll(before.getOrDefault(allotment.proposal(), List.of()))
                    .hasSize(3);
        }
    }

    @Test
    void too_few_reviewers_are_told_as_missing() {
        var allotments = Assigner.assign(1, 3, candidates(1, 1), panelists(2), Map.of());
        assertThat(allotments.getFirst().missing()).isEqualTo(1);
    }
}
