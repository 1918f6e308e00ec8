package igf.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.Tables;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplayAfterRestoreIT {

    private static final HikariDataSource SOURCE = Tables.in("test_replay_after_restore");
    private static final TopicPartition PARTITION = new TopicPartition("igf.other.v1", 0);
    private static final String EPOCH = "an epoch";
    private static final long READ = 7;

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    /** Assigns the partition, which was read up to an offset. */
    private boolean isReadFromItsBeginning(String epoch) {
        try (var consumer = new MockConsumer<String, String>("earliest")) {
            consumer.assign(List.of(PARTITION));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            consumer.seek(PARTITION, READ);
            new ReplayAfterRestore(jdbc, epoch).onPartitionsAssigned("inbox", consumer, List.of(PARTITION), true);
            return consumer.position(PARTITION) == 0;
        }
    }

    /**
     * A replica of the previous release appends without counting by epoch, wherever the partition is assigned in
     * between, and records that it has read the partition.
     */
    @Test
    void beside_a_replica_of_the_release_before_a_partition_is_read_at_each_assignment() {
        jdbc.sql("INSERT INTO replica (id, node, release, duties) VALUES ('old', 'old', 'old', '{idempotency}')")
                .update();
        assertThat(isReadFromItsBeginning(EPOCH)).isTrue();
        jdbc.sql("INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .params("inbox.life." + PARTITION, EPOCH)
                .update();

        assertThat(isReadFromItsBeginning(EPOCH)).as("it comes back").isTrue();

        jdbc.sql("DELETE FROM replica").update();
        assertThat(isReadFromItsBeginning(EPOCH)).as("the last one has left").isTrue();
        assertThat(isReadFromItsBeginning(EPOCH)).as("once is enough then").isFalse();
        assertThat(isReadFromItsBeginning("after a restore")).isTrue();
    }
}
