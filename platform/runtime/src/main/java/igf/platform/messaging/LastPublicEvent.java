package igf.platform.messaging;

import igf.platform.lease.FormerReplicas;
import igf.platform.log.AppendResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Finds the last public event of a write. Its id is in the write's consistency token, and other services wait for it.
 */
public final class LastPublicEvent {

    private static final long CHECK_INTERVAL = TimeUnit.SECONDS.toNanos(10);

    private final PublicTranslator translator;
    private final FormerReplicas formerReplicas;
    private volatile boolean upgrading;
    private volatile long checkedAt = System.nanoTime() - CHECK_INTERVAL;

    public LastPublicEvent(PublicTranslator translator, FormerReplicas formerReplicas) {
        this.translator = translator;
        this.formerReplicas = formerReplicas;
    }

    /**
     * Returns the id of the write's last public event; empty if it has none. Also empty during an upgrade from release
     * 6004e0d7, whose replicas refuse the longer token.
     */
    public Optional<PublicEventId> find(List<AppendResult> appended) {
        return isUpgrading()
                ? Optional.empty()
                : appended.reversed().stream()
                        .flatMap(each -> find(each).stream())
                        .findFirst();
    }

    /**
     * Returns the id of the first public event of a future event; empty during such an upgrade.
     *
     * @param recorded id that the event will have
     */
    public Optional<PublicEventId> expect(UUID recorded) {
        return isUpgrading() ? Optional.empty() : Optional.of(new PublicEventId(recorded.toString(), 0));
    }

    private Optional<PublicEventId> find(AppendResult appended) {
        var recorded = appended.recorded();
        if (recorded == null) {
            return Optional.empty();
        }
        var count = translator.translate(recorded).size();
        return count == 0 ? Optional.empty() : Optional.of(new PublicEventId(recorded.id(), count - 1));
    }

    private boolean isUpgrading() {
        if (System.nanoTime() - checkedAt >= CHECK_INTERVAL) {
            upgrading = formerReplicas.areRunning();
            checkedAt = System.nanoTime();
        }
        return upgrading;
    }
}
