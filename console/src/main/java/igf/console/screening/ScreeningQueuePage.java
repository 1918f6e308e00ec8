package igf.console.screening;

import igf.console.list.CsvResponse;
import igf.console.list.ListView;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.screening.ScreeningProgress.WaitingProposal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /screening/{edition}}: proposals to screen, longest wait first, and those screened today. */
@Controller
class ScreeningQueuePage {

    private static final Set<String> CHECKS = Set.of("failed", "fine");

    /**
     * A waiting proposal with its automatic check.
     *
     * @param failures number of unmet criteria; null if they could not be read
     */
    record Row(
            String proposalId,
            String number,
            String title,
            String submittedAt,
            @Nullable Integer failures) {

        static Row of(WaitingProposal proposal, Map<String, Integer> failures) {
            return new Row(
                    proposal.proposalId(),
                    proposal.number(),
                    proposal.title(),
                    proposal.submittedAt(),
                    failures.get(proposal.proposalId()));
        }

        boolean passes(String check) {
            return switch (check) {
                case "failed" -> failures != null && failures > 0;
                case "fine" -> failures != null && failures == 0;
                default -> true;
            };
        }

        int failureCount() {
            return failures == null ? -1 : failures;
        }
    }

    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "number", Comparator.comparingInt(row -> Integer.parseInt("0" + row.number())),
            "title", Comparator.comparing(Row::title, String.CASE_INSENSITIVE_ORDER),
            "since", Comparator.comparing(Row::submittedAt),
            "data", Comparator.comparingInt(Row::failureCount));

    @GetMapping("/screening/{edition}")
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String done,
            PageContext context) {
        ScreeningProgress progress = ScreeningClient.progress(context, edition);
        context.addAttribute("edition", edition);
        context.addAttribute("total", progress.waiting().size());
        context.addAttribute("first", progress.waiting().stream().findFirst().orElse(null));
        context.addAttribute(
                "list",
                ListView.of(
                        "/screening/" + edition.id(),
                        Map.of(),
                        List.of(filter(check, context)),
                        Stream.of("number", "title", "since", "data")
                                .map(name -> new ListView.Column(name, context.message("screening." + name)))
                                .toList(),
                        sort,
                        page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1,
                        rows(progress, edition, check, sort, context)));
        context.addAttribute("screened", progress.screened());
        context.addAttribute("done", progress.screened(done).orElse(null));
        return "screening";
    }

    @GetMapping("/screening/{edition}.csv")
    ResponseEntity<byte[]> csv(
            Edition edition,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String sort,
            PageContext context) {
        return CsvResponse.of(
                edition.id() + "-screening",
                Stream.of("number", "title", "since", "data")
                        .map(name -> context.message("screening." + name))
                        .toList(),
                rows(ScreeningClient.progress(context, edition), edition, check, sort, context).stream()
                        .map(row -> List.of(
                                row.number(),
                                row.title(),
                                row.submittedAt(),
                                row.failures() == null ? "" : String.valueOf(row.failures()))));
    }

    private static List<Row> rows(
            ScreeningProgress progress, Edition edition, String check, String sort, PageContext context) {
        Map<String, Integer> failures =
                progress.waiting().isEmpty() ? Map.of() : ScreeningClient.failures(context, edition);
        List<Row> rows = progress.waiting().stream()
                .map(proposal -> Row.of(proposal, failures))
                .filter(row -> row.passes(check))
                .toList();
        return ListView.sorted(rows, sort, ORDERS);
    }

    private static ListView.Filter filter(String check, PageContext context) {
        return new ListView.Filter(
                "check",
                context.message("screening.data"),
                CHECKS.contains(check) ? check : "",
                List.of(
                        new ListView.Option("failed", context.message("screening.check.failed")),
                        new ListView.Option("fine", context.message("screening.nothing-failed"))));
    }
}
