package igf.console.selection;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Edition;
import igf.console.page.PageContext;
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
 * {@code /selection/{edition}/what-if}: computes an alternative selection without saving it. Users can share its
 * address.
 */
@Controller
class WhatIfPage {

    /** A reviewer whose reviews can be left out. */
    record ReviewerOption(String id, String name, boolean without) {}

    /** The weight of a criterion: the current and the tried value. */
    record WeightRow(String id, String name, String is, String tried) {}

    /** The tried quota of a subtheme; empty for no limit. */
    record QuotaRow(String id, String name, String tried) {}

    private record Model(
            SelectionBoard board,
            List<WeightRow> weights,
            List<QuotaRow> quotas,
            String slots,
            boolean normalised,
            List<ReviewerOption> reviewers,
            @Nullable WhatIf result) {}

    @GetMapping("/selection/{edition}/what-if")
    String show(
            Edition edition,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String slots,
            @RequestParam(defaultValue = "false") boolean normalised,
            @RequestParam(required = false) @Nullable List<String> without,
            PageContext context) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        List<String> excludedReviewers = without == null ? List.of() : without;
        List<WeightRow> weights = board.scoring().criteria().stream()
                .map(criterion -> {
                    String current = format(criterion.weight());
                    return new WeightRow(
                            criterion.id(),
                            criterion.name(),
                            current,
                            fieldValue(form, "w-" + criterion.id(), current));
                })
                .toList();
        boolean tried = form.containsKey("slots");
        Map<String, String> currentQuotas = new LinkedHashMap<>();
        context.services()
                .read(Service.PROPOSAL, "/editions/{edition}/selection-plan", edition.id())
                .path("quotas")
                .properties()
                .forEach(quota ->
                        currentQuotas.put(quota.getKey(), quota.getValue().asString("")));
        List<QuotaRow> quotas = board.scoring().subthemes().entrySet().stream()
                .map(theme -> new QuotaRow(
                        theme.getKey(),
                        theme.getValue(),
                        fieldValue(form, "q-" + theme.getKey(), currentQuotas.getOrDefault(theme.getKey(), ""))))
                .toList();
        String shownSlots = tried ? slots : board.slots() == 0 ? "" : String.valueOf(board.slots());
        List<ReviewerOption> reviewers = reviewers(edition, excludedReviewers, context);
        WhatIf result = null;
        if (tried) {
            var body = toRequest(board, slots, weights, quotas, currentQuotas, normalised, excludedReviewers);
            Reply reply = context.services().post(Service.PROPOSAL, body, "/editions/{edition}/what-if", edition.id());
            if (reply.isSuccess()) {
                result = WhatIf.of(reply.body());
            } else {
                context.showErrors(422, reply.formErrors());
            }
        }
        return context.show(
                "selection-what-if", new Model(board, weights, quotas, shownSlots, normalised, reviewers, result));
    }

    /** The request body. It contains only changed values, so that the service can name the cause of each difference. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record WhatIfRequest(
            @Nullable Map<String, JsonNode> weights,
            @Nullable JsonNode slots,
            @Nullable Map<String, JsonNode> quotas,
            @Nullable Boolean normalised,
            @Nullable List<String> without) {}

    private static WhatIfRequest toRequest(
            SelectionBoard board,
            String slots,
            List<WeightRow> weights,
            List<QuotaRow> quotas,
            Map<String, String> currentQuotas,
            boolean normalised,
            List<String> without) {
        Map<String, JsonNode> changedWeights = new LinkedHashMap<>();
        weights.stream()
                .filter(weight -> !weight.tried().equals(weight.is()))
                .forEach(weight -> changedWeights.put(weight.id(), NumberInput.of(weight.tried())));
        boolean slotsChanged = !slots.isBlank() && !slots.equals(String.valueOf(board.slots()));
        Map<String, JsonNode> newQuotas = new LinkedHashMap<>();
        quotas.stream()
                .filter(quota -> !quota.tried().isBlank())
                .forEach(quota -> newQuotas.put(quota.id(), NumberInput.of(quota.tried())));
        boolean quotasChanged =
                quotas.stream().anyMatch(quota -> !quota.tried().equals(currentQuotas.getOrDefault(quota.id(), "")));
        return new WhatIfRequest(
                changedWeights.isEmpty() ? null : changedWeights,
                slotsChanged ? NumberInput.of(slots) : null,
                quotasChanged ? newQuotas : null,
                normalised ? true : null,
                without.isEmpty() ? null : without);
    }

    private List<ReviewerOption> reviewers(Edition edition, List<String> without, PageContext context) {
        return context.services()
                .readIfVisible(Service.PROPOSAL, "/editions/{edition}/review-progress", edition.id())
                .path("reviewers")
                .valueStream()
                .filter(reviewer -> reviewer.path("given").asInt(0) > 0)
                .map(reviewer -> {
                    String id = string(reviewer, "reviewer");
                    return new ReviewerOption(id, string(reviewer, "name"), without.contains(id));
                })
                .toList();
    }

    private static String fieldValue(MultiValueMap<String, String> form, String name, String fallback) {
        return Objects.requireNonNullElse(form.getFirst(name), fallback).strip();
    }

    private static String format(double weight) {
        return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }
}
