package igf.platform.lease;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Publishes metrics of the leases, without a query to the database. */
public final class LeaseMetrics implements MeterBinder {

    private final Leases leases;

    public LeaseMetrics(Leases leases) {
        this.leases = leases;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var lease : leases.names()) {
            Gauge.builder("igf.duty.held", leases, all -> all.holds(lease) ? 1 : 0)
                    .tag("duty", lease)
                    .description("1 on the replica that holds the lease, 0 on others")
                    .register(registry);
        }
        Gauge.builder("igf.duty.ownerless", leases, all -> all.ownerless().size())
                .description("Leases that no replica holds")
                .register(registry);
        Gauge.builder("igf.duty.blocked", leases, all -> all.blocked().size())
                .description("Leases of tasks that wait for a release that knows an event's name")
                .register(registry);
    }
}
