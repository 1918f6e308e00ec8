package igf.scheduling.release;

import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.vocabulary.PublicNames;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameRedactorTest {

    private static final Member ORGANIZER = in(null, person(1, "ORGANIZER", "ONSITE"));
    private static final Member SPEAKER = person(2);
    private static final Member MODERATOR = in("INVITED", person(3, "MODERATOR", "ONSITE"));
    private static final Member RAPPORTEUR = in("TENTATIVE", person(4, "RAPPORTEUR", "ONSITE"));
    private static final List<Member> ALL = List.of(ORGANIZER, SPEAKER, MODERATOR, RAPPORTEUR);

    private static Member in(@Nullable String state, Member person) {
        return new Member(
                person.personId(),
                person.entryId(),
                person.role(),
                person.name(),
                null,
                null,
                null,
                null,
                "ONSITE",
                state,
                null);
    }

    private static NameRedactor naming(PublicNames rule, Member... now) {
        return new NameRedactor(
                rule, Map.of(id(1), NameRedactor.mergeAnswers(NameRedactor.mergeAnswers(Map.of(), ALL), List.of(now))));
    }

    @Test
    void everybody_is_named_who_did_not_decline() {
        assertThat(naming(PublicNames.LISTED).namedPeople(id(1), ALL)).isEqualTo(ALL);
        var declined = naming(PublicNames.LISTED, in("DECLINED", SPEAKER));
        assertThat(declined.namedPeople(id(1), ALL)).containsExactly(ORGANIZER, MODERATOR, RAPPORTEUR);
        assertThat(declined.unnamedPeople(id(1), ALL)).isEmpty();
    }

    @Test
    void only_who_has_confirmed_is_named_and_the_others_are_counted() {
        var naming = naming(PublicNames.CONFIRMED);
        assertThat(naming.namedPeople(id(1), ALL)).containsExactly(ORGANIZER, SPEAKER);
        assertThat(naming.unnamedPeople(id(1), ALL)).containsExactly(MODERATOR, RAPPORTEUR);
        var later = naming(PublicNames.CONFIRMED, in("CONFIRMED", MODERATOR), in("DECLINED", RAPPORTEUR));
        assertThat(later.namedPeople(id(1), ALL)).containsExactly(ORGANIZER, SPEAKER, MODERATOR);
        assertThat(later.unnamedPeople(id(1), ALL)).isEmpty();
    }

    @Test
    void a_person_in_two_roles_is_counted_once_and_not_beside_their_name() {
        var moderates = new Member(
                SPEAKER.personId(), id(77), "MODERATOR", SPEAKER.name(), null, null, null, null, null, "INVITED", null);
        var reports = new Member(
                MODERATOR.personId(), id(78), "RAPPORTEUR", null, null, null, null, null, null, "INVITED", null);
        assertThat(naming(PublicNames.CONFIRMED).unnamedPeople(id(1), List.of(SPEAKER, moderates, MODERATOR, reports)))
                .containsExactly(MODERATOR);
    }

    @Test
    void another_person_in_the_same_entry_does_not_bring_back_who_declined() {
        var successor =
                new Member(id(99), SPEAKER.entryId(), "SPEAKER", null, null, null, null, null, null, "CONFIRMED", null);
        assertThat(naming(PublicNames.LISTED, in("DECLINED", SPEAKER), successor)
                        .namedPeople(id(1), List.of(SPEAKER)))
                .isEmpty();
    }

    @Test
    void a_change_names_nobody_more_than_its_session() {
        var before = released(1, HARBOUR, NINE, SPEAKER, RAPPORTEUR);
        var after = released(1, HARBOUR, NINE, RAPPORTEUR);
        var change = ReleaseChange.between(List.of(before), List.of(after), gone -> Optional.empty())
                .getFirst();
        var seen = naming(PublicNames.LISTED, in("DECLINED", SPEAKER)).redact(change);
        assertThat(seen.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.before()).isEmpty());
        assertThat(seen.session().people()).containsExactly(RAPPORTEUR);
    }
}
