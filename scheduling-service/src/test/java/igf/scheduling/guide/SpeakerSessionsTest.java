package igf.scheduling.guide;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.release.ReleasedSession;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerSessionsTest {

    private static final Member DECLINED = person(3)
            .withAnswer(new Member(
                    person(3).personId(),
                    person(3).entryId(),
                    "SPEAKER",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "DECLINED",
                    null));

    @Test
    void everybody_who_takes_part_stands_once_with_all_sessions_and_roles() {
        var all = SpeakerSessions.groupBySpeaker(List.of(
                released(1, HARBOUR, NINE, person(1), person(1, "MODERATOR", "ONSITE"), DECLINED),
                released(2, ATTIC, TEN, person(2), person(1))));
        assertThat(all)
                .extracting(each -> each.person().personId())
                .containsExactly(person(1).personId(), person(2).personId());
        var first = all.getFirst().sessions();
        assertThat(first.keySet()).extracting(ReleasedSession::sessionId).containsExactly(id(1), id(2));
        assertThat(first.values()).containsExactly(List.of("SPEAKER", "MODERATOR"), List.of("SPEAKER"));
    }
}
