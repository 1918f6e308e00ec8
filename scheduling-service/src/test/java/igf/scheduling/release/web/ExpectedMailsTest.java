package igf.scheduling.release.web;

import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.release.ChangeType;
import igf.scheduling.release.FieldChange;
import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedMailsTest {

    private static final Member ASHA = person(1);
    private static final Member BO = person(2);

    private static ExpectedMails of(ChangeType type, FieldChange... fields) {
        return new ExpectedMails(new ReleaseChange(
                type, released(1, HARBOUR, NINE, ASHA), List.of(fields), HARBOUR.placeAt(TEN, 60, FACTS), null));
    }

    private static FieldChange text(Field field) {
        return new FieldChange(field, "old", "new", List.of(), List.of());
    }

    private static FieldChange people(Field field, List<Member> before, List<Member> after) {
        return new FieldChange(field, null, null, before, after);
    }

    @Test
    void everybody_learns_of_a_new_a_moved_and_a_cancelled_session() {
        assertThat(of(ChangeType.SCHEDULED).kind(ASHA.personId())).hasValue("scheduled");
        assertThat(of(ChangeType.MOVED, text(Field.ROOM)).kind(ASHA.personId())).hasValue("moved");
        assertThat(of(ChangeType.CANCELLED).kind(ASHA.personId())).hasValue("cancelled");
    }

    @Test
    void a_change_is_mailed_only_if_calendars_show_it() {
        assertThat(of(ChangeType.CHANGED, text(Field.TITLE)).kind(ASHA.personId()))
                .hasValue("session-changed");
        assertThat(of(ChangeType.CHANGED, text(Field.DESCRIPTION)).kind(ASHA.personId()))
                .isEmpty();
    }

    @Test
    void people_who_join_or_leave_get_their_own_mail_and_others_none() {
        var replaced = of(ChangeType.CHANGED, people(Field.SPEAKERS, List.of(BO), List.of(ASHA)));
        assertThat(replaced.kind(ASHA.personId())).hasValue("scheduled");
        assertThat(replaced.kind(BO.personId())).hasValue("session-left");
        assertThat(replaced.kind(person(3).personId())).isEmpty();
        var otherRole = of(
                ChangeType.CHANGED,
                people(Field.SPEAKERS, List.of(ASHA), List.of()),
                people(Field.MODERATORS, List.of(), List.of(ASHA)));
        assertThat(otherRole.kind(ASHA.personId())).isEmpty();
    }
}
