package igf.console.selection;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * {@code /selection/{edition}/what-if}: computes an alternative selection without saving it. Its address can be
 * shared.
 */
@Controller
class WhatIfPage {

    /** A reviewer whose reviews can be left out. */
    record Reviewer(String id, String name, boolean without) {}

    /** A weight: current and tried value. */
    record Weight(String id, String name, String is, String tried) {}

    /** The tried quota of a subtheme; empty for no limit. */
    record Quota(String id, String name, String tried) {}

    @GetMapping("/selection/{edition}/what-if")
    String show(
            Edition edition,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String slots,
            @RequestParam(defaultValue = "false") boolean normalised,
            @RequestParam(required = false) @Nullable List<String> without,
            Visit visit) {
        Board board = Boards.of(visit, edition);
        List<String> left = without == null ? List.of() : without;
        List<Weight> weights = board.scoring().criteria().stream()
                .map(criterion -> {
                    String is = plain(criterion.weight());
                    return new Weight(criterion.id(), criterion.name(), is, typed(form, "w-" + criterion.id(), is));
                })
                .toList();
        boolean tried = form.containsKey("slots");
        Map<String, String> plan = new LinkedHashMap<>();
        visit.services()
                .read(Service.PROPOSAL, "/editions/{edition}/selection-plan", edition.id())
                .path("quotas")
                .properties()
                .forEach(quota -> plan.put(quota.getKey(), quota.getValue().asString("")));
        List<Quota> quotas = board.scoring().subthemes().entrySet().stream()
                .map(theme -> new Quota(
                        theme.getKey(),
                        theme.getValue(),
                        typed(form, "q-" + theme.getKey(), plan.getOrDefault(theme.getKey(), ""))))
                .toList();
        visit.put("board", board);
        visit.put("weights", weights);
        visit.put("quotas", quotas);
        visit.put("slots", tried ? slots : board.slots() == 0 ? "" : String.valueOf(board.slots()));
        visit.put("normalised", normalised);
        visit.put("reviewers", reviewers(edition, left, visit));
        if (tried) {
            ask(edition, body(board, slots, weights, quotas, plan, normalised, left), visit);
        }
        return "selection-what-if";
    }

    private void ask(Edition edition, Otherwise body, Visit visit) {
        Reply reply = visit.services().post(Service.PROPOSAL, body, "/editions/{edition}/what-if", edition.id());
        if (reply.succeeded()) {
            visit.put("result", WhatIf.of(reply.body()));
        } else {
            visit.put("trouble", reply.trouble());
            visit.response().setStatus(422);
        }
    }

    /** Sends only changed values, so that each difference has a requested cause. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Otherwise(
            @Nullable Map<String, JsonNode> weights,
            @Nullable JsonNode slots,
            @Nullable Map<String, JsonNode> quotas,
            @Nullable Boolean normalised,
            @Nullable List<String> without) {}

    private static Otherwise body(
            Board board,
            String slots,
            List<Weight> weights,
            List<Quota> quotas,
            Map<String, String> plan,
            boolean normalised,
            List<String> without) {
        Map<String, JsonNode> other = new LinkedHashMap<>();
        weights.stream()
                .filter(weight -> !weight.tried().equals(weight.is()))
                .forEach(weight -> other.put(weight.id(), NumberInput.of(weight.tried())));
        boolean otherSlots = !slots.isBlank() && !slots.equals(String.valueOf(board.slots()));
        Map<String, JsonNode> most = new LinkedHashMap<>();
        quotas.stream()
                .filter(quota -> !quota.tried().isBlank())
                .forEach(quota -> most.put(quota.id(), NumberInput.of(quota.tried())));
        boolean otherQuotas =
                quotas.stream().anyMatch(quota -> !quota.tried().equals(plan.getOrDefault(quota.id(), "")));
        return new Otherwise(
                other.isEmpty() ? null : other,
                otherSlots ? NumberInput.of(slots) : null,
                otherQuotas ? most : null,
                normalised ? true : null,
                without.isEmpty() ? null : without);
    }

    private List<Reviewer> reviewers(Edition edition, List<String> without, Visit visit) {
        return visit.services()
                .readable(Service.PROPOSAL, "/editions/{edition}/review-progress", edition.id())
                .path("reviewers")
                .valueStream()
                .filter(each -> each.path("given").asInt(0) > 0)
                .map(each -> {
                    String id = string(each, "reviewer");
                    return new Reviewer(id, string(each, "name"), without.contains(id));
                })
                .toList();
    }

    private static String typed(MultiValueMap<String, String> form, String name, String otherwise) {
        return Objects.requireNonNullElse(form.getFirst(name), otherwise).strip();
    }

    private static String plain(double weight) {
        return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }
}
