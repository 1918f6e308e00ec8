package igf.console.selection;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.MailCounts;
import igf.console.page.MailRecipients;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /selection/{edition}}: the board, the plan of places, and the reserve list. */
@Controller
@RequestMapping("/selection/{edition}")
class SelectionPage {

    private static final List<String> DONE = List.of("plan", "announced", "announced-part");

    /** @param view {@code projector} for the board alone in large letters */
    @GetMapping
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String done,
            PageContext context) {
        String message = DONE.contains(done) ? "selection.done." + done : null;
        return show(SelectionBoardReader.read(context, edition), new View(view.equals("projector"), message), context);
    }

    private record View(boolean projector, @Nullable String done) {}

    /** @param asking {@code announce}, the question that the page asks */
    private record Question(boolean projector, String asking, MailCounts mails, List<BoardRow> shown) {}

    private record Model(SelectionBoard board, Balance balance, List<String> scores) {}

    private String show(SelectionBoard board, Record more, PageContext context) {
        List<String> scores = IntStream.rangeClosed(1, 5)
                .mapToObj(score -> context.message("selection.score-is", score))
                .toList();
        return context.show(
                "selection", new Model(board, SelectionBoardReader.readBalance(context, board), scores), more);
    }

    /**
     * Announces the listed decisions. Decisions that were announced or undone in the meantime are skipped. If this
     * sends more than one mail, the page asks for confirmation first.
     *
     * @param proposal ids of the listed proposals
     * @param then {@code announce} once the user has confirmed the number of mails
     */
    @PostMapping("/announcement")
    String announce(
            Edition edition,
            @RequestParam(defaultValue = "") List<String> proposal,
            @RequestParam(defaultValue = "") String then,
            PageContext context) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        List<BoardRow> shown = board.unannounced().stream()
                .filter(row -> proposal.contains(row.id()))
                .toList();
        if (!then.equals("announce")) {
            MailCounts mails = countMails(shown, context);
            if (mails.total() > 1) {
                return show(board, new Question(false, "announce", mails, shown), context);
            }
        }
        boolean allAnnounced = shown.stream()
                .map(row -> context.services()
                        .post(Service.PROPOSAL, null, "/proposals/{id}/decision/announcement", row.id()))
                .map(Reply::isSuccess)
                .reduce(true, Boolean::logicalAnd);
        return context.redirect(
                "/selection/" + edition.id() + "?done=" + (allAnnounced ? "announced" : "announced-part"));
    }

    private MailCounts countMails(List<BoardRow> rows, PageContext context) {
        MailCounts mails = MailCounts.NONE;
        for (BoardRow row : rows) {
            MailRecipients recipients =
                    MailRecipients.of(context.services().readIfVisible(Service.PROPOSAL, "/proposals/{id}", row.id()));
            String kind = SelectionBoard.MAIL_KINDS.getOrDefault(row.stage(), "");
            mails = mails.plus(row.stage().equals("DECLINED") ? recipients.toAll(kind) : recipients.toOrganizers(kind));
        }
        return mails;
    }

    /** A position on the reserve list. */
    record ReserveRow(int place, String id, int number, String title) {}

    private record ReserveModel(SelectionBoard board, List<ReserveRow> waiting) {}

    @GetMapping("/reserve")
    String reserve(Edition edition, PageContext context) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        List<ReserveRow> waiting = context.services()
                .read(Service.PROPOSAL, "/editions/{edition}/reserve", edition.id())
                .path("items")
                .valueStream()
                .map(entry -> {
                    String id = string(entry, "proposalId");
                    return new ReserveRow(
                            entry.path("place").asInt(0),
                            id,
                            entry.path("number").asInt(0),
                            board.row(id).map(BoardRow::title).orElse(""));
                })
                .toList();
        return context.show("selection-reserve", new ReserveModel(board, waiting));
    }

    /**
     * A subtheme and its quota.
     *
     * @param most maximum number of proposals; empty for no limit
     */
    record QuotaRow(String id, String name, String most) {}

    private record PlanModel(SelectionBoard board, String slots, List<QuotaRow> quotas, boolean reserveByTheme) {}

    @GetMapping("/plan")
    String showPlan(Edition edition, PageContext context) {
        JsonNode plan = plan(edition, context);
        return plan(
                SelectionBoardReader.read(context, edition),
                string(plan, "slots"),
                theme -> string(plan.path("quotas"), theme),
                plan.path("reserveByTheme").asBoolean(false),
                context);
    }

    private JsonNode plan(Edition edition, PageContext context) {
        return context.services().read(Service.PROPOSAL, "/editions/{edition}/selection-plan", edition.id());
    }

    private static String plan(
            SelectionBoard board,
            String slots,
            UnaryOperator<String> quotaOf,
            boolean reserveByTheme,
            PageContext context) {
        List<QuotaRow> quotas = board.scoring().subthemes().entrySet().stream()
                .map(theme -> new QuotaRow(theme.getKey(), theme.getValue(), quotaOf.apply(theme.getKey())))
                .toList();
        return context.show("selection-plan", new PlanModel(board, slots, quotas, reserveByTheme));
    }

    private record PlanRequest(
            @Nullable JsonNode slots,
            Map<String, JsonNode> quotas,
            boolean reserveByTheme,
            Map<String, Double> leastShares) {}

    /** Saves the plan. Parts that the page does not show are kept. */
    @PostMapping("/plan")
    String setPlan(
            Edition edition,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String slots,
            @RequestParam(defaultValue = "false") boolean reserveByTheme,
            PageContext context) {
        Map<String, JsonNode> quotas = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith("quota-") && !values.getFirst().isBlank()) {
                quotas.put(name.substring("quota-".length()), NumberInput.of(values.getFirst()));
            }
        });
        Map<String, Double> leastShares = new LinkedHashMap<>();
        plan(edition, context)
                .path("leastShares")
                .properties()
                .forEach(share ->
                        leastShares.put(share.getKey(), share.getValue().asDouble(0)));
        var body = new PlanRequest(slots.isBlank() ? null : NumberInput.of(slots), quotas, reserveByTheme, leastShares);
        Reply reply =
                context.services().put(Service.PROPOSAL, body, "/editions/{edition}/selection-plan", edition.id());
        return context.redirectOrShow(
                reply,
                "/selection/" + edition.id() + "?done=plan",
                () -> plan(
                        SelectionBoardReader.read(context, edition),
                        slots,
                        theme -> Objects.requireNonNullElse(form.getFirst("quota-" + theme), ""),
                        reserveByTheme,
                        context));
    }
}
