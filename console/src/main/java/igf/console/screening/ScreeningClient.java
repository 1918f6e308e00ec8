package igf.console.screening;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.list.ListView;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads proposals that wait for screening, and sends the results. */
final class ScreeningClient {

    private ScreeningClient() {}

    /** Pages of 100 proposals whose criteria are read at most. */
    private static final int MAX_PAGES = 10;

    private static final Clock CLOCK = Clock.systemUTC();

    /** Reads the waiting proposals, and those screened since midnight in the edition's zone. */
    static ScreeningProgress progress(PageContext context, Edition edition) {
        String midnight = LocalDate.now(CLOCK.withZone(edition.zone()))
                .atStartOfDay(edition.zone())
                .toInstant()
                .toString();
        return context.services()
                .read(
                        Service.PROPOSAL,
                        ScreeningProgress.class,
                        "/editions/{edition}/screening/progress?since={since}",
                        edition.id(),
                        midnight);
    }

    /**
     * Returns the number of unmet criteria of the waiting proposals, by the proposal's id. Without those that are not
     * available.
     */
    static Map<String, Integer> failures(PageContext context, Edition edition) {
        Map<String, Integer> failures = new HashMap<>();
        String path = "/editions/{edition}/screening?state=SUBMITTED&limit=100";
        JsonNode page = context.services().readIfVisible(Service.PROPOSAL, path, edition.id());
        for (int pages = 1; ; pages++) {
            page.path("items")
                    .forEach(item -> failures.put(string(item, "proposalId"), (int) item.path("criteria")
                            .valueStream()
                            .filter(criterion -> criterion.path("met").isBoolean()
                                    && !criterion.path("met").asBoolean())
                            .count()));
            String cursor = ListView.cursor(string(page, "next"));
            if (cursor.isEmpty() || pages >= MAX_PAGES) {
                return failures;
            }
            page = context.services().readIfVisible(Service.PROPOSAL, path + "&cursor={cursor}", edition.id(), cursor);
        }
    }

    static Screening screening(PageContext context, String proposal) {
        return Screening.of(
                context.services().read(Service.PROPOSAL, "/proposals/{id}/screening", proposal),
                (rule, name) -> context.texts().translatePreset("screening.criterion." + rule, name, context.locale()));
    }

    static Proposal proposal(PageContext context, Edition edition, String proposal) {
        JsonNode json = context.services().read(Service.PROPOSAL, "/proposals/{id}", proposal);
        JsonNode rules = context.services()
                .readIfVisible(Service.PROPOSAL, "/editions/{edition}", edition.id())
                .path("rules");
        return Proposal.of(json, Json.namesById(rules.path("subthemes"), context.locale()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record DecisionRequest(String outcome, @Nullable String note) {}

    static Reply decide(PageContext context, String proposal, String outcome, String note, RequestOptions options) {
        var body = new DecisionRequest(outcome, note.isBlank() ? null : note.strip());
        return context.services().post(Service.PROPOSAL, body, options, "/proposals/{id}/screening", proposal);
    }

    private record JudgementRequest(@Nullable Boolean met, String reason) {}

    static Reply judge(PageContext context, String proposal, String rule, @Nullable Boolean met, String reason) {
        return context.services()
                .put(
                        Service.PROPOSAL,
                        new JudgementRequest(met, reason),
                        "/proposals/{id}/screening/criteria/{rule}",
                        proposal,
                        rule);
    }

    static Reply undo(PageContext context, String proposal) {
        return context.services().delete(Service.PROPOSAL, "/proposals/{id}/screening", proposal);
    }

    static Reply overrule(PageContext context, String proposal, String reason, RequestOptions options) {
        return context.services()
                .post(
                        Service.PROPOSAL,
                        Map.of("reason", reason),
                        options,
                        "/proposals/{id}/screening/overruling",
                        proposal);
    }
}
