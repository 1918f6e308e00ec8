package igf.faults.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import igf.faults.history.History;
import igf.faults.history.Recording;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvariantTest {

    @ParameterizedTest
    @EnumSource
    void a_run_without_a_bug_violates_nothing_though_its_process_ends_at_every_step(Invariant invariant) {
        assertThat(invariant.violations(Toy.run())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE_BEFORE_COMMIT, I1",
        "RUN_AGAIN_FOR_THE_SAME_KEY, I1",
        "REFUSE_AFTER_COMMIT, I2",
        "HALF_A_COMMAND, I2",
        "NUMBER_TWICE, I3",
        "NO_XMIN_FILTER, I4",
        "CHECKPOINT_BEFORE_SEND, I4",
        "OFFSET_BEFORE_INBOX, I4",
        "SEND_BY_COMMIT_TIME, I5",
        "ANOTHER_NUMBER_WHEN_SENT_AGAIN, I4",
        "SEND_WITHOUT_A_NUMBER, I4",
        "NEW_MESSAGE_ID_FOR_EACH_ATTEMPT, I6",
        "SEND_BEFORE_INTENT, I6",
        "SAME_LIFE_AFTER_RESTORE, I4",
        "POSITION_BEFORE_DOCUMENT, I7",
        "DOCUMENT_TWICE, I7",
        "PLACE_FROM_AN_OLD_CACHE, I8",
        "WAIT_FOR_AN_OPERATOR, I9",
    })
    void each_is_seen_red_by_a_planted_bug(Toy.Bug bug, Invariant invariant) {
        assertThat(red(Toy.run(bug))).contains(invariant);
    }

    @Test
    void every_bug_is_seen_by_somebody_and_everybody_sees_one() {
        var bugs = Arrays.stream(Toy.Bug.values()).collect(Collectors.toMap(b -> b, b -> red(Toy.run(b))));
        assertThat(bugs.values()).allSatisfy(red -> assertThat(red).isNotEmpty());
        assertThat(bugs.values().stream().flatMap(List::stream)).contains(Invariant.values());
    }

    private static List<Invariant> red(Recording recording) {
        return Arrays.stream(Invariant.values())
                .filter(invariant -> !invariant.violations(recording).isEmpty())
                .toList();
    }

    @Test
    void what_comes_again_under_its_message_id_is_no_second_mail_but_is_counted() {
        assertThat(Toy.run().countDuplicateDeliveries()).isEqualTo(2);
        assertThat(Invariant.I6.violations(Toy.run())).isEmpty();
        assertThat(Toy.run(Toy.Bug.NEW_MESSAGE_ID_FOR_EACH_ATTEMPT).countDuplicateDeliveries())
                .isZero();
    }

    @Test
    void a_verdict_can_be_asked_again_of_the_file(@TempDir Path folder) {
        var file = folder.resolve("history.jsonl");
        var run = Toy.run(Toy.Bug.CHECKPOINT_BEFORE_SEND);
        var history = new History(file);
        run.calls().forEach(history::completed);
        run.places().forEach(history::sampled);
        run.recoveries().forEach(history::recovered);
        var kept = history.recording(run.services(), run.inboxes(), run.effects());
        assertThat(History.read(file)).isEqualTo(kept);
        assertThat(red(History.read(file))).isEqualTo(red(run));
    }
}
