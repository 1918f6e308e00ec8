package igf.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import igf.bench.measure.Measurement;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.RoundPair;
import igf.lab.Machine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartTest {

    private static final Machine MACHINE = new Machine(Instant.parse("2026-11-24T09:00:00Z"), 2, "a JVM", "a system");
    private static final RowResult MEASURED = new RowResult(
            1,
            "a & b < c",
            new RatioLimits(0.15, 0.25),
            new Measurement(List.of(new RoundPair(1, 10), new RoundPair(2, 10)), "/s", List.of()),
            "seen",
            1.5);
    private static final RowResult MISSING = new RowResult(2, "never asked", new RatioLimits(6, 4), null, "", 0);

    @Test
    void the_chart_is_well_formed_and_shows_each_measured_row_once() throws Exception {
        var svg = parse(Chart.of(MACHINE, List.of(MEASURED, MISSING)));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("a & b < c")
                .doesNotContain("never asked");
    }

    @Test
    void a_row_that_was_not_measured_is_listed_as_such() {
        var table = Table.of(MACHINE, "quick", List.of(MEASURED, MISSING));
        assertThat(table)
                .contains("| 1 | a & b < c | 1.50 /s | 10.0 /s | **0.15** (0.10–0.20) | ≥ 0.15 | ≥ 0.25 | good | 1.5 |")
                .contains("| 2 | never asked |  |  | not measured | ≤ 6 | ≤ 4 |  |  |")
                .contains("- 1: seen");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
