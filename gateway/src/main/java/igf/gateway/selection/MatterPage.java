package igf.gateway.selection;

import igf.gateway.page.Onward;
import igf.gateway.page.Reply;
import igf.gateway.page.Sent;
import igf.gateway.page.Service;
import igf.gateway.page.Services;
import igf.gateway.page.Trouble;
import igf.gateway.page.Visit;
import igf.gateway.reviewing.LocalTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** {@code /selection/{edition}/{proposal}}: decides on one proposal, and on all that follows from it. */
@Controller
@RequestMapping("/selection/{edition}/{proposal:[0-9a-f-]{36}}")
class MatterPage {

    private static final List<String> DONE = List.of("decided", "undone", "judged", "appeal", "merge", "merge-undone");

    private final Services services;
    private final Boards boards;

    MatterPage(Services services, Boards boards) {
        this.services = services;
        this.boards = boards;
    }

    @GetMapping
    String show(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String done,
            Visit visit,
            Model model) {
        if (DONE.contains(done)) {
            model.addAttribute("done", "selection.done." + done);
        }
        return show(edition, proposal, null, null, visit, model);
    }

    private String show(
            String edition,
            UUID proposal,
            @Nullable Verdict typed,
            @Nullable Trouble trouble,
            Visit visit,
            Model model) {
        Board board = boards.of(visit, edition);
        Matter matter = matter(proposal, visit);
        Verdict verdict = typed == null ? Verdict.NONE : typed;
        model.addAttribute("board", board);
        model.addAttribute("row", board.row(proposal.toString()).orElse(null));
        model.addAttribute("matter", matter);
        model.addAttribute("verdict", verdict);
        model.addAttribute("outcomes", Verdict.OUTCOMES);
        model.addAttribute(
                "dueAt",
                LocalTimes.shown(instant(verdict.dueAt()), board.edition().zone()));
        model.addAttribute("trouble", trouble);
        return "selection-matter";
    }

    /** What was typed and is no time is not shown again: its field could not hold it. */
    static String instant(String text) {
        return text.endsWith("Z") ? text : "";
    }

    private Matter matter(UUID id, Visit visit) {
        Reply proposal = services.get(visit, Service.PROPOSAL, "/proposals/{id}", id);
        JsonNode json = proposal.body();
        JsonNode decision = json.path("decision");
        Reply appeal = services.ask(visit, Service.PROPOSAL, "/proposals/{id}/appeal", id);
        return new Matter(
                id.toString(),
                json.path("number").asInt(0),
                json.path("title").asString(""),
                json.path("state").asString(""),
                decision.isObject() ? Verdict.of(decision) : null,
                proposal.etag(),
                services.ask(visit, Service.PROPOSAL, "/proposals/{id}/conditions", id)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(Matter.Condition::of)
                        .toList(),
                appeal.succeeded() ? Matter.Appeal.of(appeal.body()) : null,
                services.ask(visit, Service.PROPOSAL, "/proposals/{id}/mergers", id)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(Matter.Merger::of)
                        .toList());
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String once,
            Visit visit,
            Model model) {
        Verdict verdict = Verdict.typed(form, boards.edition(edition).zone());
        Reply reply = services.send(
                visit,
                Service.PROPOSAL,
                HttpMethod.POST,
                verdict.body(),
                new Sent(etag, once),
                "/proposals/{id}/decision",
                proposal);
        return answered(edition, proposal, reply, "decided", verdict, visit, model);
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String why,
            Visit visit,
            Model model) {
        Reply reply = services.send(
                visit,
                Service.PROPOSAL,
                HttpMethod.DELETE,
                null,
                Sent.PLAINLY,
                "/proposals/{id}/decision?reason={why}",
                proposal,
                why);
        return answered(edition, proposal, reply, "undone", null, visit, model);
    }

    @PostMapping("/conditions/{n}")
    String judge(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @PathVariable int n,
            @RequestParam(defaultValue = "false") boolean met,
            @RequestParam(defaultValue = "") String note,
            Visit visit,
            Model model) {
        Reply reply = services.send(
                visit,
                Service.PROPOSAL,
                HttpMethod.PUT,
                Map.of("met", met, "note", note),
                Sent.PLAINLY,
                "/proposals/{id}/conditions/{n}/judgement",
                proposal,
                n);
        return answered(edition, proposal, reply, "judged", null, visit, model);
    }

    @PostMapping("/appeal")
    String answerAppeal(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String answerReason,
            @RequestParam(required = false) @Nullable String once,
            Visit visit,
            Model model) {
        model.addAttribute("answerReason", answerReason);
        Reply reply = services.send(
                visit,
                Service.PROPOSAL,
                HttpMethod.POST,
                Map.of("outcome", answer, "reason", answerReason),
                Sent.once(once),
                "/proposals/{id}/appeal/decision",
                proposal);
        return answered(edition, proposal, reply, "appeal", null, visit, model);
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String mergeReason,
            @RequestParam(required = false) @Nullable String once,
            Visit visit,
            Model model) {
        model.addAttribute("into", into);
        model.addAttribute("mergeReason", mergeReason);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("into", into.isEmpty() ? null : into);
        body.put("reason", mergeReason);
        Reply reply = services.send(
                visit, Service.PROPOSAL, HttpMethod.POST, body, Sent.once(once), "/proposals/{id}/merge", proposal);
        return answered(edition, proposal, reply, "merge", null, visit, model);
    }

    @PostMapping("/merge/undo")
    String undoMerge(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String why,
            Visit visit,
            Model model) {
        Reply reply = services.send(
                visit,
                Service.PROPOSAL,
                HttpMethod.DELETE,
                null,
                Sent.PLAINLY,
                "/proposals/{id}/merge?reason={why}",
                proposal,
                why);
        return answered(edition, proposal, reply, "merge-undone", null, visit, model);
    }

    private String answered(
            String edition,
            UUID proposal,
            Reply reply,
            String done,
            @Nullable Verdict typed,
            Visit visit,
            Model model) {
        if (reply.succeeded()) {
            return Onward.to(visit, "/selection/" + boards.edition(edition).id() + "/" + proposal + "?done=" + done);
        }
        model.addAttribute("overtaken", reply.overtaken());
        visit.refused(reply);
        return show(edition, proposal, typed, reply.overtaken() ? null : reply.trouble(), visit, model);
    }
}
