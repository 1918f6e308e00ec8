package igf.console.swap;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.swap.SwapPolicyBody;
import igf.api.swap.SwapRequestShown;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /schedule/{edition}/swaps}: the secretariat sees swap requests, approves or ends them, and sets the rule. */
@Controller
@RequestMapping("/schedule/{edition}/swaps")
class SwapListPage {

    private static final String POLICY = "/editions/{edition}/swap-policy";
    private static final Set<String> NOTES = Set.of("approved", "ended", "rule-set");

    /**
     * @param policy how swaps are carried out, as {@code DIRECT}
     * @param refused id of the request whose approval was refused; empty if none was
     * @param reason the reason typed for it
     */
    private record Model(List<SwapRow> requests, String policy, String note, String refused, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Approval(@Nullable String reason) {}

    @GetMapping
    String show(Edition edition, @RequestParam(defaultValue = "") String note, PageContext context) {
        return page(edition, NOTES.contains(note) ? note : "", "", "", context);
    }

    @PostMapping("/{request:[0-9a-fA-F-]{36}}/approval")
    String approve(
            Edition edition,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        Reply reply = context.services()
                .post(
                        Service.SCHEDULING,
                        new Approval(reason.isBlank() ? null : reason.strip()),
                        RequestOptions.withIdempotencyKey(once),
                        "/swap-requests/{request}/approval",
                        request);
        if (!reply.isSuccess()) {
            // Each request has a field of its own.
            context.showErrors(
                    reply,
                    reply.formErrors()
                            .map(flaw ->
                                    flaw.pointer().equals("/reason") ? flaw.withPointer("/reason-" + request) : flaw));
            return page(edition, "", request, reason, context);
        }
        return context.redirect("/schedule/" + edition.id() + "/swaps?note=approved");
    }

    @PostMapping("/{request:[0-9a-fA-F-]{36}}/end")
    String end(Edition edition, @PathVariable String request, PageContext context) {
        Reply reply = context.services().delete(Service.SCHEDULING, "/swap-requests/{request}", request);
        return redirectOrShow(edition, reply, "ended", context);
    }

    @PostMapping("/rule")
    String setRule(Edition edition, @RequestParam(defaultValue = "") String swaps, PageContext context) {
        Reply reply = context.services().put(Service.SCHEDULING, Map.of("swaps", swaps), POLICY, edition.id());
        return redirectOrShow(edition, reply, "rule-set", context);
    }

    private static String redirectOrShow(Edition edition, Reply reply, String note, PageContext context) {
        return context.redirectOrShow(
                reply, "/schedule/" + edition.id() + "/swaps?note=" + note, () -> page(edition, "", "", "", context));
    }

    private static String page(Edition edition, String note, String refused, String reason, PageContext context) {
        return context.show(
                "swap-list",
                new Model(
                        context
                                .services()
                                .items(
                                        Service.SCHEDULING,
                                        SwapRequestShown.class,
                                        "/editions/{edition}/swap-requests",
                                        edition.id())
                                .stream()
                                .map(SwapRow::of)
                                .toList(),
                        context.services()
                                .read(Service.SCHEDULING, SwapPolicyBody.class, POLICY, edition.id())
                                .swaps()
                                .name(),
                        note,
                        refused,
                        reason));
    }
}
