package igf.console.selection;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.MailCounts;
import igf.console.page.MailRecipients;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Visit visit) {
        visit.put("projector", view.equals("projector"));
        visit.put("done", DONE.contains(done) ? "selection.done." + done : null);
        return show(Boards.of(visit, edition), visit);
    }

    private String show(Board board, Visit visit) {
        visit.put("board", board);
        visit.put("balance", Boards.balance(visit, board));
        visit.put(
                "scores",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(score -> visit.text("selection.score-is", score))
                        .toList());
        return "selection";
    }

    /**
     * Announces the shown decisions. Those that were announced or undone in the meantime are skipped. If this sends more
     * than one mail, the page asks first.
     *
     * @param then {@code announce} once the user has confirmed the number of mails
     */
    @PostMapping("/announcement")
    String announce(
            Edition edition,
            @RequestParam(defaultValue = "") List<String> proposal,
            @RequestParam(defaultValue = "") String then,
            Visit visit) {
        Board board = Boards.of(visit, edition);
        List<Ranked> shown = board.unannounced().stream()
                .filter(row -> proposal.contains(row.id()))
                .toList();
        if (!then.equals("announce")) {
            MailCounts mails = mails(shown, visit);
            if (mails.total() > 1) {
                visit.put("asking", "announce");
                visit.put("mails", mails);
                visit.put("shown", shown);
                visit.put("projector", false);
                return show(board, visit);
            }
        }
        boolean all = shown.stream()
                .map(row -> visit.services()
                        .post(Service.PROPOSAL, null, "/proposals/{id}/decision/announcement", row.id()))
                .map(Reply::succeeded)
                .reduce(true, Boolean::logicalAnd);
        return visit.redirect("/selection/" + edition.id() + "?done=" + (all ? "announced" : "announced-part"));
    }

    private MailCounts mails(List<Ranked> rows, Visit visit) {
        MailCounts mails = MailCounts.NONE;
        for (Ranked row : rows) {
            MailRecipients written =
                    MailRecipients.of(visit.services().readable(Service.PROPOSAL, "/proposals/{id}", row.id()));
            String kind = Board.LETTERS.getOrDefault(row.stage(), "");
            mails = mails.and(row.stage().equals("DECLINED") ? written.toAll(kind) : written.toOrganizers(kind));
        }
        return mails;
    }

    /** A place on the reserve list. */
    record Waiting(int place, String id, int number, String title) {}

    @GetMapping("/reserve")
    String reserve(Edition edition, Visit visit) {
        Board board = Boards.of(visit, edition);
        visit.put("board", board);
        visit.put(
                "waiting",
                visit.services()
                        .read(Service.PROPOSAL, "/editions/{edition}/reserve", edition.id())
                        .path("items")
                        .valueStream()
                        .map(each -> {
                            String id = string(each, "proposalId");
                            return new Waiting(
                                    each.path("place").asInt(0),
                                    id,
                                    each.path("number").asInt(0),
                                    board.row(id).map(Ranked::title).orElse(""));
                        })
                        .toList());
        return "selection-reserve";
    }

    /**
     * A subtheme and its quota.
     *
     * @param most empty for no limit
     */
    record Quota(String id, String name, String most) {}

    @GetMapping("/plan")
    String showPlan(Edition edition, Visit visit) {
        JsonNode plan = plan(edition, visit);
        return plan(
                Boards.of(visit, edition),
                string(plan, "slots"),
                theme -> string(plan.path("quotas"), theme),
                plan.path("reserveByTheme").asBoolean(false),
                visit);
    }

    private JsonNode plan(Edition edition, Visit visit) {
        return visit.services().read(Service.PROPOSAL, "/editions/{edition}/selection-plan", edition.id());
    }

    private static String plan(
            Board board,
            String slots,
            java.util.function.UnaryOperator<String> most,
            boolean reserveByTheme,
            Visit visit) {
        List<Quota> quotas = board.scoring().subthemes().entrySet().stream()
                .map(theme -> new Quota(theme.getKey(), theme.getValue(), most.apply(theme.getKey())))
                .toList();
        visit.put("board", board);
        visit.put("slots", slots);
        visit.put("quotas", quotas);
        visit.put("reserveByTheme", reserveByTheme);
        return "selection-plan";
    }

    private record Plan(
            @Nullable JsonNode slots,
            Map<String, JsonNode> quotas,
            boolean reserveByTheme,
            Map<String, Double> leastShares) {}

    /** Keeps parts of the plan that the page does not show. */
    @PostMapping("/plan")
    String setPlan(
            Edition edition,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String slots,
            @RequestParam(defaultValue = "false") boolean reserveByTheme,
            Visit visit) {
        Map<String, JsonNode> quotas = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith("quota-") && !values.getFirst().isBlank()) {
                quotas.put(name.substring("quota-".length()), NumberInput.of(values.getFirst()));
            }
        });
        Map<String, Double> least = new LinkedHashMap<>();
        plan(edition, visit)
                .path("leastShares")
                .properties()
                .forEach(share -> least.put(share.getKey(), share.getValue().asDouble(0)));
        var body = new Plan(slots.isBlank() ? null : NumberInput.of(slots), quotas, reserveByTheme, least);
        Reply reply = visit.services().put(Service.PROPOSAL, body, "/editions/{edition}/selection-plan", edition.id());
        return visit.after(
                reply,
                "/selection/" + edition.id() + "?done=plan",
                () -> plan(
                        Boards.of(visit, edition),
                        slots,
                        theme -> java.util.Objects.requireNonNullElse(form.getFirst("quota-" + theme), ""),
                        reserveByTheme,
                        visit));
    }
}
