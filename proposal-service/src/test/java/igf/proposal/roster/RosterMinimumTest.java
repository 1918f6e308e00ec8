package igf.proposal.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.proposal.proposal.SomeProposal;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.json.Presets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterMinimumTest {

    private static final RuleSet OF_2023 = Presets.find("igf-2023").orElseThrow();
    private static final RuleSet OF_2015 = Presets.find("igf-2015").orElseThrow();

    private final List<RosterEntry> roster = new ArrayList<>(SomeProposal.roster());
    private final Map<UUID, Gender> genders = new HashMap<>(Map.of(
            roster.get(1).id(), Gender.FEMALE,
            roster.get(2).id(), Gender.MALE,
            roster.get(3).id(), Gender.MALE));

    private List<String> lacking(RuleSet rules) {
        return new RosterMinimum(rules, roster, genders)
                .breaches().stream().map(RosterBreach::rule).toList();
    }

    @Test
    void a_complete_roster_lacks_nothing() {
        assertThat(lacking(OF_2023)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryState.class,
            names = {"DECLINED", "WITHDRAWN", "REPLACED"})
    void who_does_not_come_does_not_count(EntryState gone) {
        roster.set(3, roster.get(3).withState(gone));
        assertThat(lacking(OF_2023)).containsExactly("SPEAKERS_BELOW_MINIMUM");
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryState.class,
            names = {"LISTED", "INVITED", "TENTATIVE", "CONFIRMED"})
    void who_has_not_said_no_counts(EntryState there) {
        roster.set(3, roster.get(3).withState(there));
        assertThat(lacking(OF_2023)).isEmpty();
    }

    @Test
    void each_lack_is_told_with_what_is_there_and_what_is_needed() {
        roster.set(2, roster.get(2).with(EntryState.CONFIRMED, Attendance.ONLINE));
        roster.set(3, roster.get(3).withState(EntryState.DECLINED));
        roster.set(4, roster.get(4).with(EntryState.CONFIRMED, Attendance.UNDECIDED));
        assertThat(new RosterMinimum(OF_2023, roster, genders).breaches())
                .containsExactly(
                        new RosterBreach(
                                "SPEAKERS_BELOW_MINIMUM", "There are 2 speakers, at least 3 are needed.", 2, 3),
                        new RosterBreach(
                                "ONSITE_MODERATORS_BELOW_MINIMUM",
                                "There are 0 moderators in the room, at least 1 are needed.",
                                0,
                                1),
                        new RosterBreach(
                                "ONSITE_SPEAKERS_BELOW_MINIMUM",
                                "There are 1 speakers in the room, at least 2 are needed.",
                                1,
                                2));
    }

    @Test
    void another_gender_is_needed_only_where_the_year_asks_for_it_and_never_guessed() {
        genders.replaceAll((entry, gender) -> Gender.MALE);
        assertThat(lacking(OF_2023)).containsExactly("ONE_GENDER_ONLY");
        assertThat(lacking(SomeProposal.RULES)).isEmpty();
        genders.put(roster.get(1).id(), Gender.UNDISCLOSED);
        assertThat(lacking(OF_2023)).isEmpty();
    }

    @Test
    void nothing_is_said_about_genders_without_speakers() {
        roster.removeIf(entry -> entry.role() == RosterRole.SPEAKER);
        assertThat(lacking(OF_2023)).containsExactly("SPEAKERS_BELOW_MINIMUM", "ONSITE_SPEAKERS_BELOW_MINIMUM");
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void each_field_of_the_roster_counts_a_role_of_its_own(Field field) {
        if (field.kind() == Field.Kind.ROSTER) {
            assertThat(Stream.of(Field.values())
                            .filter(other -> other.kind() == Field.Kind.ROSTER)
                            .filter(other -> RosterMinimum.role(other) == RosterMinimum.role(field)))
                    .containsExactly(field);
        } else {
            assertThatThrownBy(() -> RosterMinimum.role(field)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_year_asks_for_its_own_roles_only() {
        assertThat(lacking(OF_2015)).containsExactly("ORGANIZERS_BELOW_MINIMUM", "RAPPORTEUR_BELOW_MINIMUM");
        roster.add(SomeProposal.entry(6, RosterRole.RAPPORTEUR));
        roster.add(SomeProposal.entry(7, RosterRole.ORGANIZER));
        assertThat(lacking(OF_2015)).isEmpty();
    }
}
