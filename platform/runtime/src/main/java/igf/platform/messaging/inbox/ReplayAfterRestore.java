package igf.platform.messaging.inbox;

import igf.platform.lease.FormerReplicas;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads each partition from its beginning once in a new epoch of the log. A restored log has lost events that the
 * broker considers consumed. The inbox drops events that the log still has.
 * <p>While a replica of release 6004e0d7 runs, this happens at each assignment. That release does not store numbers by
 * epoch, and a replica of this release would wait for them forever.
 */
public final class ReplayAfterRestore implements KafkaBindingRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayAfterRestore.class);

    private final JdbcClient jdbc;
    private final String epoch;
    private final FormerReplicas formerReplicas;

    public ReplayAfterRestore(JdbcClient jdbc, String epoch) {
        this.jdbc = jdbc;
        this.epoch = epoch;
        this.formerReplicas = new FormerReplicas(jdbc);
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        for (var partition : partitions) {
            var setting = "inbox.read." + partition;
            if (!isRead(setting)) {
                consumer.seekToBeginning(List.of(partition));
                var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
                offsets.put(partition, new OffsetAndMetadata(consumer.position(partition)));
                consumer.commitSync(offsets);
                LOG.info("{} is read from its beginning in this epoch of the log", partition);
                saveRead(setting);
            }
        }
    }

    private void saveRead(String setting) {
        if (formerReplicas.areRunning()) {
            return;
        }
        jdbc.sql("INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .params(setting, epoch)
                .update();
    }

    private boolean isRead(String setting) {
        return jdbc.sql("SELECT value FROM setting WHERE name = ?")
                .param(setting)
                .query(String.class)
                .optional()
                .filter(value -> Objects.equals(value, epoch))
                .isPresent();
    }
}
