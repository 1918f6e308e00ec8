package igf.proposal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.web.Problem;
import igf.platform.web.response.ProblemDocuments;
import igf.platform.web.response.Violation;
import igf.proposal.transfer.ImportReport.Outcome;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportReportTest {

    private static ImportReport.Row row(int line, int errors, int lacks) {
        return new ImportReport.Row(
                line,
                "k" + line,
                errors > 0 ? Outcome.REJECTED : Outcome.ACCEPTED,
                null,
                Collections.nCopies(errors, new Problem.Flaw("/title", "REQUIRED", "Fill it in.")),
                Collections.nCopies(lacks, new Violation("FIELD_REQUIRED", "/title", "Fill it in.", Map.of())),
                null,
                0);
    }

    @Test
    void aReportListsAHundredProblemsAndCountsTheOthersOfEachRow() {
        var report = ImportReport.of(
                true,
                IntStream.range(0, 5_000).mapToObj(line -> row(line, 0, 30)).toList());

        assertThat(report.rows()).isEqualTo(5_000);
        assertThat(report.items().stream()
                        .mapToInt(row -> row.violations().size())
                        .sum())
                .isEqualTo(100);
        assertThat(report.items().subList(0, 5)).extracting("more").containsExactly(0, 0, 0, 20, 30);
    }

    @Test
    void errorsAndViolationsAreInTheLanguageOfTheRequest() {
        var problems = new ProblemDocuments(new JsonMapper(), new IcuMessageSource(RefusalWords.CATALOGUE));
        var unknown = new Problem.Flaw("/x", "OF_TOMORROW", "Not yet.");
        var rejected = new ImportReport.Row(1, "k", Outcome.REJECTED, null, List.of(unknown), List.of(), null, 0);
        var report = ImportReport.of(false, List.of(row(1, 1, 0), row(2, 0, 1), rejected));

        var french = report.translate(problems, Locale.FRENCH).items();
        assertThat(french.get(0).errors().getFirst().detail()).isNotEqualTo("Fill it in.");
        assertThat(french.get(1).violations().getFirst().detail()).isNotEqualTo("Fill it in.");
        assertThat(french.get(2).errors()).containsExactly(unknown);
        assertThat(report.translate(problems, Locale.ENGLISH)).isEqualTo(report);
    }

    @Test
    void errorsComeBeforeWhatAnAcceptedRowLacks() {
        var report = ImportReport.of(false, List.of(row(1, 90, 0), row(2, 20, 0), row(3, 0, 1)));

        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.items()).extracting("more").containsExactly(0, 10, 1);
    }
}
