package igf.gateway.selection;

import igf.gateway.page.Mails;
import igf.gateway.page.Onward;
import igf.gateway.page.Visit;
import igf.gateway.page.Written;
import igf.gateway.service.Reply;
import igf.gateway.service.Sent;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import igf.gateway.service.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /selection/{edition}}: the board, the plan of places and who waits for one. */
@Controller
@RequestMapping("/selection/{edition}")
class SelectionPage {

    private static final List<String> DONE = List.of("plan", "announced", "announced-part");

    private final Services services;
    private final Boards boards;
    private final MessageSource words;

    SelectionPage(Services services, Boards boards, MessageSource words) {
        this.services = services;
        this.boards = boards;
        this.words = words;
    }

    /** @param view {@code projector} for a wall: the board alone, in large letters */
    @GetMapping
    String show(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String done,
            Visit visit,
            Model model) {
        model.addAttribute("projector", view.equals("projector"));
        model.addAttribute("done", DONE.contains(done) ? "selection.done." + done : null);
        return show(boards.of(visit, edition), visit, model);
    }

    private String show(Board board, Visit visit, Model model) {
        model.addAttribute("board", board);
        model.addAttribute("balance", boards.balance(visit, board));
        model.addAttribute(
                "scores",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(score -> words.getMessage("selection.score-is", new Object[] {score}, visit.locale()))
                        .toList());
        return "selection";
    }

    /**
     * Announces the decisions that were shown. One that somebody else has announced meanwhile, or undone, is left out. Where more than one
     * mail goes, the page asks first.
     *
     * @param then {@code announce} once somebody has said so who saw how many mails go
     */
    @PostMapping("/announcement")
    String announce(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") List<String> proposal,
            @RequestParam(defaultValue = "") String then,
            Visit visit,
            Model model) {
        Board board = boards.of(visit, edition);
        List<Ranked> shown = board.unannounced().stream()
                .filter(row -> proposal.contains(row.id()))
                .toList();
        if (!then.equals("announce")) {
            Mails mails = mails(shown, visit);
            if (mails.total() > 1) {
                model.addAttribute("asking", "announce");
                model.addAttribute("mails", mails);
                model.addAttribute("shown", shown);
                model.addAttribute("projector", false);
                return show(board, visit, model);
            }
        }
        boolean all = shown.stream()
                .map(row -> services.send(
                        visit,
                        Service.PROPOSAL,
                        HttpMethod.POST,
                        null,
                        Sent.PLAINLY,
                        "/proposals/{id}/decision/announcement",
                        row.id()))
                .map(Reply::succeeded)
                .reduce(true, Boolean::logicalAnd);
        return Onward.to(
                visit,
                "/selection/" + boards.edition(edition).id() + "?done=" + (all ? "announced" : "announced-part"));
    }

    private Mails mails(List<Ranked> rows, Visit visit) {
        Mails mails = Mails.NONE;
        for (Ranked row : rows) {
            Written written = Written.of(services.readable(visit, Service.PROPOSAL, "/proposals/{id}", row.id()));
            String kind = Board.LETTERS.getOrDefault(row.stage(), "");
            mails = mails.and(row.stage().equals("DECLINED") ? written.toAll(kind) : written.toOrganizers(kind));
        }
        return mails;
    }

    /** A place on the reserve list. */
    record Waiting(int place, String id, int number, String title) {}

    @GetMapping("/reserve")
    String reserve(@PathVariable String edition, Visit visit, Model model) {
        Board board = boards.of(visit, edition);
        model.addAttribute("board", board);
        model.addAttribute(
                "waiting",
                services.get(visit, Service.PROPOSAL, "/editions/{edition}/reserve", edition)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(each -> {
                            String id = each.path("proposalId").asString("");
                            return new Waiting(
                                    each.path("place").asInt(0),
                                    id,
                                    each.path("number").asInt(0),
                                    board.row(id).map(Ranked::title).orElse(""));
                        })
                        .toList());
        return "selection-reserve";
    }

    /** A subtheme and the most of it. @param most empty for no limit */
    record Quota(String id, String name, String most) {}

    @GetMapping("/plan")
    String plan(@PathVariable String edition, Visit visit, Model model) {
        JsonNode plan = plan(edition, visit);
        return plan(
                boards.of(visit, edition),
                plan.path("slots").asString(""),
                theme -> plan.path("quotas").path(theme).asString(""),
                plan.path("reserveByTheme").asBoolean(false),
                null,
                model);
    }

    private JsonNode plan(String edition, Visit visit) {
        return services.get(visit, Service.PROPOSAL, "/editions/{edition}/selection-plan", edition)
                .body();
    }

    private static String plan(
            Board board,
            String slots,
            java.util.function.UnaryOperator<String> most,
            boolean reserveByTheme,
            @Nullable Trouble trouble,
            Model model) {
        List<Quota> quotas = board.scoring().subthemes().entrySet().stream()
                .map(theme -> new Quota(theme.getKey(), theme.getValue(), most.apply(theme.getKey())))
                .toList();
        model.addAttribute("board", board);
        model.addAttribute("slots", slots);
        model.addAttribute("quotas", quotas);
        model.addAttribute("reserveByTheme", reserveByTheme);
        model.addAttribute("trouble", trouble);
        return "selection-plan";
    }

    private record Plan(
            @Nullable JsonNode slots,
            Map<String, JsonNode> quotas,
            boolean reserveByTheme,
            Map<String, Double> leastShares) {}

    /** What the page does not show of the plan stays. */
    @PostMapping("/plan")
    String setPlan(
            @PathVariable String edition,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String slots,
            @RequestParam(defaultValue = "false") boolean reserveByTheme,
            Visit visit,
            Model model) {
        Map<String, JsonNode> quotas = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith("quota-") && !values.getFirst().isBlank()) {
                quotas.put(name.substring("quota-".length()), Numbers.of(values.getFirst()));
            }
        });
        Map<String, Double> least = new LinkedHashMap<>();
        plan(edition, visit)
                .path("leastShares")
                .properties()
                .forEach(share -> least.put(share.getKey(), share.getValue().asDouble(0)));
        var body = new Plan(slots.isBlank() ? null : Numbers.of(slots), quotas, reserveByTheme, least);
        Reply reply = services.send(
                visit,
                Service.PROPOSAL,
                HttpMethod.PUT,
                body,
                Sent.PLAINLY,
                "/editions/{edition}/selection-plan",
                edition);
        if (reply.succeeded()) {
            return Onward.to(visit, "/selection/" + boards.edition(edition).id() + "?done=plan");
        }
        visit.refused(reply);
        return plan(
                boards.of(visit, edition),
                slots,
                theme -> java.util.Objects.requireNonNullElse(form.getFirst("quota-" + theme), ""),
                reserveByTheme,
                reply.trouble(),
                model);
    }
}
