package igf.proposal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.roster.RosterBody;
import igf.api.roster.RosterRole;
import igf.platform.web.body.PatchMember;
import igf.proposal.roster.RosterPatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterDifferenceTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);

    private static RosterBody speaker(@Nullable String name, @Nullable String email) {
        return RosterBody.of(RosterRole.SPEAKER, name, email);
    }

    private static Map<UUID, RosterBody> roster() {
        var roster = new LinkedHashMap<UUID, RosterBody>();
        roster.put(ADA, speaker("Ada", "ada@example.org"));
        roster.put(BEN, speaker("Ben", null));
        return roster;
    }

    private static RosterDifference to(RosterBody... people) {
        return RosterDifference.between(
                roster(), Stream.of(people).map(RosterDifferenceTest::patch).toList());
    }

    private static RosterPatch patch(RosterBody person) {
        return patch(person.role(), member(person.name()), member(person.email()), null);
    }

    private static RosterPatch patch(
            RosterRole role,
            @Nullable PatchMember<String> name,
            @Nullable PatchMember<String> email,
            @Nullable PatchMember<String> affiliation) {
        return new RosterPatch(
                new PatchMember<>(role), name, email, affiliation, null, null, null, null, null, null, null, null);
    }

    private static PatchMember<String> member(@Nullable String value) {
        return new PatchMember<>(value);
    }

    @Test
    void members_that_the_list_leaves_out_keep_their_values_and_null_removes_one() {
        var ada = new RosterBody(
                RosterRole.SPEAKER, "Ada", "ada@example.org", "House", null, null, null, null, null, null, null, null);
        var named = patch(RosterRole.SPEAKER, member("Ada"), null, null);
        assertThat(RosterDifference.between(Map.of(ADA, ada), List.of(named)).isEmpty())
                .isTrue();
        var addressed = patch(RosterRole.SPEAKER, null, member("ada@example.org"), member(null));
        assertThat(RosterDifference.between(Map.of(ADA, ada), List.of(addressed))
                        .changed())
                .extracting(RosterDifference.Changed::after)
                .containsExactly(speaker("Ada", "ada@example.org"));
    }

    @Test
    void a_person_without_name_and_address_keeps_no_entry_of_a_known_person() {
        var nobody = patch(RosterRole.SPEAKER, null, null, null);
        var difference = RosterDifference.between(roster(), List.of(nobody));
        assertThat(difference.added()).hasSize(1);
        assertThat(difference.removed()).containsExactly(ADA, BEN);
    }

    @Test
    void the_same_people_in_another_order_are_no_difference() {
        assertThat(to(speaker("Ben", ""), speaker("Ada", "ada@example.org")).isEmpty())
                .isTrue();
    }

    @Test
    void a_person_keeps_the_entry_with_the_same_role_and_address_else_with_the_same_name() {
        var difference = to(speaker("Ben", "ben@example.org"), speaker("Ada Byron", "ADA@example.org"));
        assertThat(difference.changed())
                .extracting(RosterDifference.Changed::entry)
                .containsExactlyInAnyOrder(ADA, BEN);
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
    }

    @Test
    void who_is_not_in_the_list_is_removed_and_who_is_new_is_added_by_the_place_in_the_list() {
        var difference = to(speaker("Ada", "ada@example.org"), speaker("Cem", "cem@example.org"));
        assertThat(difference.removed()).containsExactly(BEN);
        assertThat(difference.added()).extracting(RosterDifference.Added::index).containsExactly(1);
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void another_role_is_another_entry() {
        var difference = to(speaker("Ben", null), RosterBody.of(RosterRole.MODERATOR, "Ada", "ada@example.org"));
        assertThat(difference.removed()).containsExactly(ADA);
        assertThat(difference.added()).hasSize(1);
    }

    @Test
    void the_same_person_twice_keeps_one_entry() {
        var ada = speaker("Ada", "ada@example.org");
        var difference = to(ada, ada, speaker("Ben", null));
        assertThat(difference.added()).extracting(RosterDifference.Added::index).containsExactly(1);
        assertThat(difference.removed()).isEmpty();
    }
}
