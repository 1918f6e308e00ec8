package igf.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.probe.Probing;
import igf.acceptance.probe.call.Report;
import igf.acceptance.system.RunningSystem;
import igf.acceptance.system.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code ./igf probe} does, on the system that the journeys share. */
@ExtendWith(Shared.class)
class ProbeIT {

    @Test
    void nothingGivesWayToHostileCallers(RunningSystem system) {
        Report report = Probing.of(system.url());

        System.out.println(report);
        assertThat(report.kinds()).hasSizeGreaterThan(12);
        assertThat(report.faults()).isEmpty();
    }
}
