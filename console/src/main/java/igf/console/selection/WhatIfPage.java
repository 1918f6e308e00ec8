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
 * {@code /selection/{edition}/what-if}: computes an alternative selection without saving it. Its address can be
 * shared.
 */
@Controller
class WhatIfPage {

    /** A reviewer whose reviews can be left out. */
    record ReviewerOption(String id, String name, boolean without) {}

    /** A weight: current and tried value. */
    record WeightRow(String id, String name, String is, String tried) {}

    /** The tried quota of a subtheme; empty for no limit. */
    record QuotaRow(String id, String name, String tried) {}

    @GetMapping("/selection/{edition}/what-if")
    String show(
            Edition edition,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String slots,
            @RequestParam(defaultValue = "false") boolean normalised,
            @RequestParam(required = false) @Nullable List<String> without,
            PageContext context) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        List<String> left = without == null ? List.of() : without;
        List<WeightRow> weights = board.scoring().criteria().stream()
                .map(criterion -> {
                    String is = format(criterion.weight());
                    return new WeightRow(
                            criterion.id(), criterion.name(), is, fieldValue(form, "w-" + criterion.id(), is));
                })
                .toList();
        boolean tried = form.containsKey("slots");
        Map<String, String> plan = new LinkedHashMap<>();
        context.services()
                .read(Service.PROPOSAL, "/editions/{edition}/selection-plan", edition.id())
                .path("quotas")
                .properties()
                .forEach(quota -> plan.put(quota.getKey(), quota.getValue().asString("")));
        List<QuotaRow> quotas = board.scoring().subthemes().entrySet().stream()
                .map(theme -> new QuotaRow(
                        theme.getKey(),
                        theme.getValue(),
                        fieldValue(form, "q-" + theme.getKey(), plan.getOrDefault(theme.getKey(), ""))))
                .toList();
        context.addAttribute("board", board);
        context.addAttribute("weights", weights);
        context.addAttribute("quotas", quotas);
        context.addAttribute("slots", tried ? slots : board.slots() == 0 ? "" : String.valueOf(board.slots()));
        context.addAttribute("normalised", normalised);
        context.addAttribute("reviewers", reviewers(edition, left, context));
        if (tried) {
            showResult(edition, toRequest(board, slots, weights, quotas, plan, normalised, left), context);
        }
        return "selection-what-if";
    }

    private void showResult(Edition edition, WhatIfRequest body, PageContext context) {
        Reply reply = context.services().post(Service.PROPOSAL, body, "/editions/{edition}/what-if", edition.id());
        if (reply.isSuccess()) {
            context.addAttribute("result", WhatIf.of(reply.body()));
        } else {
            context.addAttribute("trouble", reply.formErrors());
            context.response().setStatus(422);
        }
    }

    /** Sends only changed values, so that each difference has a requested cause. */
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
        return new WhatIfRequest(
                other.isEmpty() ? null : other,
                otherSlots ? NumberInput.of(slots) : null,
                otherQuotas ? most : null,
                normalised ? true : null,
                without.isEmpty() ? null : without);
    }

    private List<ReviewerOption> reviewers(Edition edition, List<String> without, PageContext context) {
        return context.services()
                .readIfVisible(Service.PROPOSAL, "/editions/{edition}/review-progress", edition.id())
                .path("reviewers")
                .valueStream()
                .filter(each -> each.path("given").asInt(0) > 0)
                .map(each -> {
                    String id = string(each, "reviewer");
                    return new ReviewerOption(id, string(each, "name"), without.contains(id));
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
