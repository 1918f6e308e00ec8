package igf.scheduling.release.view;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.fact;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.view.MemoryDocuments;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseChange.Type;
import igf.scheduling.release.Released;
import igf.scheduling.support.Shapes;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ReleaseViewTest {

    private final MemoryDocuments documents = new MemoryDocuments();
    private final Released first = new Released(
            FACTS,
            1,
            "Come",
            NOW,
            List.of(released(1, HARBOUR, NINE, person(1)), released(2, ATTIC, NINE)),
            ReleaseChange.between(
                    List.of(),
                    List.of(released(1, HARBOUR, NINE, person(1)), released(2, ATTIC, NINE)),
                    session -> "UNPLACED"));

    private Document document(String collection, String id) {
        return Objects.requireNonNull(documents.find(collection, id));
    }

    private Released second() {
        var now = List.of(released(2, ATTIC, NINE, person(5)), released(3, HARBOUR, TEN));
        return new Released(
                FACTS, 2, null, NOW, now, ReleaseChange.between(first.sessions(), now, session -> "WITHDRAWN"));
    }

    @Test
    void each_release_is_kept_whole_and_the_last_is_the_one_in_force() {
        new ReleaseView().project(fact(1, first), documents);
        new ReleaseView().project(fact(2, second()), documents);
        assertThat(Shapes.member(document("releases", EDITION + "/1"), "released", Released.class))
                .isEqualTo(first);
        assertThat(Shapes.member(document("releases", EDITION + "/2"), "released", Released.class))
                .isEqualTo(second());
        assertThat(document("current", EDITION).getInteger("number")).isEqualTo(2);
    }

    @Test
    void a_session_keeps_what_last_changed_it_and_shows_its_newest_people() {
        new ReleaseView().project(fact(1, first), documents);
        new ReleaseView().project(fact(2, second()), documents);
        var gone = document("sessions", id(1).toString());
        assertThat(ReleaseView.change(gone).type()).isEqualTo(Type.CANCELLED);
        assertThat(ReleaseView.change(gone).reason()).isEqualTo("WITHDRAWN");
        var kept = document("sessions", id(2).toString());
        assertThat(kept.getInteger("number")).isEqualTo(1);
        assertThat(ReleaseView.change(kept).session().people()).containsExactly(person(5));
    }

    @Test
    void only_another_room_or_time_is_a_move() {
        var before = List.of(released(1, HARBOUR, NINE), released(2, HARBOUR, TEN));
        var after = List.of(released(1, HARBOUR, NINE, person(1)), released(2, ATTIC, TEN));
        assertThat(ReleaseChange.between(before, after, session -> "UNPLACED"))
                .extracting(ReleaseChange::type)
                .containsExactly(Type.MOVED);
    }
}
