package igf.console.screening;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Edition;
import igf.console.page.Visit;
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

/** Reads what is to be screened, and sends the results. */
final class ScreeningClient {

    private ScreeningClient() {}

    private static final Clock CLOCK = Clock.systemUTC();

    /** Reads waiting proposals, and those screened since midnight in the edition's zone. */
    static Progress progress(Visit visit, Edition edition) {
        String midnight = LocalDate.now(CLOCK.withZone(edition.zone()))
                .atStartOfDay(edition.zone())
                .toInstant()
                .toString();
        return visit.services()
                .read(
                        Service.PROPOSAL,
                        Progress.class,
                        "/editions/{edition}/screening/progress?since={since}",
                        edition.id(),
                        midnight);
    }

    /** Counts for each waiting proposal the criteria that data find not met; none if the service does not know. */
    static Map<String, Integer> failures(Visit visit, Edition edition) {
        Map<String, Integer> failures = new HashMap<>();
        visit.services()
                .readable(Service.PROPOSAL, "/editions/{edition}/screening?state=SUBMITTED&limit=50", edition.id())
                .path("items")
                .forEach(one -> failures.put(string(one, "proposalId"), (int) one.path("criteria")
                        .valueStream()
                        .filter(criterion -> criterion.path("met").isBoolean()
                                && !criterion.path("met").asBoolean())
                        .count()));
        return failures;
    }

    static Screening screening(Visit visit, String proposal) {
        return Screening.of(
                visit.services().read(Service.PROPOSAL, "/proposals/{id}/screening", proposal),
                (rule, name) -> visit.texts().usual("screening.criterion." + rule, name, visit.locale()));
    }

    static Proposal proposal(Visit visit, Edition edition, String proposal) {
        JsonNode found = visit.services().read(Service.PROPOSAL, "/proposals/{id}", proposal);
        JsonNode rules = visit.services()
                .readable(Service.PROPOSAL, "/editions/{edition}", edition.id())
                .path("rules");
        return Proposal.of(found, Json.names(rules.path("subthemes")));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Decision(String outcome, @Nullable String note) {}

    static Reply decide(Visit visit, String proposal, String outcome, String note, RequestOptions how) {
        var body = new Decision(outcome, note.isBlank() ? null : note.strip());
        return visit.services().post(Service.PROPOSAL, body, how, "/proposals/{id}/screening", proposal);
    }

    private record Judgement(@Nullable Boolean met, String reason) {}

    static Reply judge(Visit visit, String proposal, String rule, @Nullable Boolean met, String reason) {
        return visit.services()
                .put(
                        Service.PROPOSAL,
                        new Judgement(met, reason),
                        "/proposals/{id}/screening/criteria/{rule}",
                        proposal,
                        rule);
    }

    static Reply undo(Visit visit, String proposal) {
        return visit.services().delete(Service.PROPOSAL, "/proposals/{id}/screening", proposal);
    }

    static Reply overrule(Visit visit, String proposal, String reason, RequestOptions how) {
        return visit.services()
                .post(
                        Service.PROPOSAL,
                        Map.of("reason", reason),
                        how,
                        "/proposals/{id}/screening/overruling",
                        proposal);
    }
}
