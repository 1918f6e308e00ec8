// Long: one page, a handler for each form on it.
package igf.gateway.decision;

import igf.gateway.language.LocalTimes;
import igf.gateway.page.Onward;
import igf.gateway.page.Visit;
import igf.gateway.selection.Board;
import igf.gateway.selection.Boards;
import igf.gateway.service.Reply;
import igf.gateway.service.Sent;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import igf.gateway.service.Trouble;
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

/** {@code /selection/{edition}/{proposal}}: decides on one proposal, and on all that follows from it. */
@Controller
@RequestMapping("/selection/{edition}/{proposal:[0-9a-f-]{36}}")
class MatterPage {

    private static final List<String> DONE = List.of(
            "decided",
            "decided-later",
            "announced",
            "undone",
            "place",
            "judged",
            "extended",
            "appeal",
            "merge",
            "merge-undone");
    /** Letters that tell a decision. */
    private static final List<String> LETTERS = List.of("accepted", "accepted-conditions", "declined", "reserved");

    private final Services services;
    private final Boards boards;
    private final Matters matters;

    MatterPage(Services services, Boards boards, Matters matters) {
        this.services = services;
        this.boards = boards;
        this.matters = matters;
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
        model.addAttribute("board", board);
        model.addAttribute("row", board.row(proposal.toString()).orElse(null));
        var matter = matters.of(visit, proposal);
        model.addAttribute("matter", matter);
        model.addAttribute("post", matters.announcing(visit, board.edition().id(), matter, asked(model)));
        model.addAttribute("held", matter.waits() && areHeld(visit, edition));
        (typed == null ? Verdict.NONE : typed).show(model, board.edition().zone());
        model.addAttribute("trouble", trouble);
        return "selection-matter";
    }

    /** The proposal of which it is asked whether this one is to go into it. */
    private static String asked(Model model) {
        return "merge".equals(model.getAttribute("asking")) ? String.valueOf(model.getAttribute("into")) : "";
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
        boolean announce = announce(form, edition, visit);
        Object body = verdict.decision().announced(announce);
        Reply reply = send(visit, HttpMethod.POST, body, new Sent(etag, once), "/decision", proposal);
        return answered(edition, proposal, reply, announce ? "decided" : "decided-later", verdict, visit, model);
    }

    /** As the button says; where none was pressed, nothing is told before its mails may leave. */
    private boolean announce(MultiValueMap<String, String> form, String edition, Visit visit) {
        if ("announce".equals(form.getFirst("then"))) {
            return true;
        }
        String pressed = form.getFirst("announce");
        return pressed == null ? !areHeld(visit, edition) : pressed.equals("true");
    }

    /** Whether mails that tell decisions wait for somebody to release them. */
    private boolean areHeld(Visit visit, String edition) {
        return services.readable(
                        visit,
                        Service.NOTIFICATION,
                        "/editions/{edition}/mail-policy",
                        boards.edition(edition).id())
                .path("hold")
                .valueStream()
                .anyMatch(kind -> LETTERS.contains(kind.asString("")));
    }

    @PostMapping("/announcement")
    String announce(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(required = false) @Nullable String once,
            Visit visit,
            Model model) {
        Reply reply = send(visit, HttpMethod.POST, null, Sent.once(once), "/decision/announcement", proposal);
        return answered(edition, proposal, reply, "announced", null, visit, model);
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean keepPlace,
            Visit visit,
            Model model) {
        model.addAttribute("why", why);
        String path = "/decision?reason={why}" + (keepPlace ? "&keepPlace=true" : "");
        Reply reply = send(visit, HttpMethod.DELETE, null, Sent.PLAINLY, path, proposal, why);
        return answered(edition, proposal, reply, "undone", null, visit, model);
    }

    @PostMapping("/place")
    String giveUpPlace(@PathVariable String edition, @PathVariable UUID proposal, Visit visit, Model model) {
        Reply reply = send(visit, HttpMethod.DELETE, null, Sent.PLAINLY, "/place", proposal);
        return answered(edition, proposal, reply, "place", null, visit, model);
    }

    private record Deadline(String dueAt, String reason) {}

    @PostMapping("/conditions/{n}/deadline")
    String extend(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @PathVariable int n,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String extendReason,
            Visit visit,
            Model model) {
        model.addAttribute("extended", n);
        model.addAttribute("until", until);
        model.addAttribute("extendReason", extendReason);
        var body =
                new Deadline(LocalTimes.instant(until, boards.edition(edition).zone()), extendReason);
        Reply reply = send(visit, HttpMethod.PUT, body, Sent.PLAINLY, "/conditions/{n}/deadline", proposal, n);
        return answered(edition, proposal, reply, "extended", null, visit, model);
    }

    @PostMapping("/conditions/{n}")
    String judge(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @PathVariable int n,
            @RequestParam(defaultValue = "false") boolean met,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String then,
            Visit visit,
            Model model) {
        model.addAttribute("noteOf", n);
        model.addAttribute("note", note);
        Object body = Map.of("met", met || then.equals("met"), "note", note);
        Reply reply = send(visit, HttpMethod.PUT, body, Sent.PLAINLY, "/conditions/{n}/judgement", proposal, n);
        return answered(edition, proposal, reply, "judged", null, visit, model);
    }

    private record Answer(
            String outcome,
            String reason,
            List<String> conditions,
            @Nullable String dueAt) {}

    @PostMapping("/appeal")
    String answerAppeal(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String answerReason,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable String once,
            Visit visit,
            Model model) {
        model.addAttribute("answer", answer);
        model.addAttribute("answerReason", answerReason);
        Verdict typed = Verdict.typed(form, boards.edition(edition).zone());
        model.addAttribute("answerConditions", typed.conditions());
        var given = typed.decided(answer);
        var body = new Answer(answer, answerReason, given.conditions(), given.dueAt());
        Reply reply = send(visit, HttpMethod.POST, body, Sent.once(once), "/appeal/decision", proposal);
        return answered(edition, proposal, reply, "appeal", null, visit, model);
    }

    private record Merger(@Nullable String into, String reason) {}

    /**
     * Asks both sides once somebody has said so who saw how many they are; before that, asks.
     *
     * @param then {@code merge} of who was asked about {@code askedInto}
     */
    @PostMapping("/merge")
    String merge(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String mergeReason,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String askedInto,
            @RequestParam(required = false) @Nullable String once,
            Visit visit,
            Model model) {
        model.addAttribute("into", into);
        model.addAttribute("mergeReason", mergeReason);
        if (into.matches("[0-9a-f-]{36}") && !(then.equals("merge") && askedInto.equals(into))) {
            model.addAttribute("asking", "merge");
            return show(edition, proposal, null, null, visit, model);
        }
        var body = new Merger(into.isEmpty() ? null : into, mergeReason);
        Reply reply = send(visit, HttpMethod.POST, body, Sent.once(once), "/merge", proposal);
        return answered(edition, proposal, reply, "merge", null, visit, model);
    }

    @PostMapping("/merge/undo")
    String undoMerge(
            @PathVariable String edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String why,
            Visit visit,
            Model model) {
        Reply reply = send(visit, HttpMethod.DELETE, null, Sent.PLAINLY, "/merge?reason={why}", proposal, why);
        return answered(edition, proposal, reply, "merge-undone", null, visit, model);
    }

    private Reply send(
            Visit visit,
            HttpMethod method,
            @Nullable Object body,
            Sent how,
            String path,
            @Nullable Object... variables) {
        return services.send(visit, Service.PROPOSAL, method, body, how, "/proposals/{id}" + path, variables);
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
