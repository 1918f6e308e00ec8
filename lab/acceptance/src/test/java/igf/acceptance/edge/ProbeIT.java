package igf.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.probe.ProbeRunner;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.system.Shared;
import igf.lab.RunningSystem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs a third of {@code ./igf probe}, another third each day, against the journeys' shared system. */
@ExtendWith(Shared.class)
class ProbeIT {

    @Test
    void nothingGivesWayToHostileCallers(RunningSystem system) {
        long day = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        ProbeReport report = ProbeRunner.run(system.url(), system.data(), 5, day);

        System.out.println(report);
        assertThat(report.kinds()).hasSizeGreaterThan(12);
        assertThat(report.faults()).isEmpty();
    }
}
