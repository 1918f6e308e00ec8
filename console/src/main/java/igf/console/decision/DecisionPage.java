// Long: one page, a handler for each form on it.
package igf.console.decision;

import igf.console.language.LocalTimes;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.selection.Board;
import igf.console.selection.Boards;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /selection/{edition}/{proposal}}: the decision on one proposal and everything that follows it. */
@Controller
@RequestMapping("/selection/{edition}/{proposal:[0-9a-f-]{36}}")
class DecisionPage {

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
    /** Mail kinds that announce a decision. */
    private static final List<String> LETTERS = List.of("accepted", "accepted-conditions", "declined", "reserved");

    @GetMapping
    String show(
            Edition edition, @PathVariable UUID proposal, @RequestParam(defaultValue = "") String done, Visit visit) {
        if (DONE.contains(done)) {
            visit.put("done", "selection.done." + done);
        }
        return page(edition, proposal, null, visit);
    }

    private String page(Edition edition, UUID proposal, @Nullable DecisionForm typed, Visit visit) {
        Board board = Boards.of(visit, edition);
        visit.put("board", board);
        visit.put("row", board.row(proposal.toString()).orElse(null));
        var matter = ProposalDecisions.of(visit, proposal);
        visit.put("matter", matter);
        visit.put("post", ProposalDecisions.announcing(visit, board.edition().id(), matter, asked(visit)));
        visit.put("held", matter.waits() && areHeld(visit, edition));
        (typed == null ? DecisionForm.NONE : typed).show(visit, board.edition().zone());
        return "selection-matter";
    }

    /** Reads the proposal that this one may be merged into. */
    private static String asked(Visit visit) {
        return "merge".equals(visit.model().getAttribute("asking"))
                ? String.valueOf(visit.model().getAttribute("into"))
                : "";
    }

    @PostMapping("/decision")
    String decide(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        DecisionForm verdict = DecisionForm.typed(form, edition.zone());
        boolean announce = announce(form, edition, visit);
        Object body = verdict.decision().announced(announce);
        Reply reply = send(visit, HttpMethod.POST, body, new RequestOptions(etag, once), "/decision", proposal);
        return answered(edition, proposal, reply, announce ? "decided" : "decided-later", verdict, visit);
    }

    /** Returns whether to announce. Without a button's choice, nothing is announced while the mails are held. */
    private boolean announce(MultiValueMap<String, String> form, Edition edition, Visit visit) {
        if ("announce".equals(form.getFirst("then"))) {
            return true;
        }
        String pressed = form.getFirst("announce");
        return pressed == null ? !areHeld(visit, edition) : pressed.equals("true");
    }

    /** Whether mails about decisions are held for release. */
    private boolean areHeld(Visit visit, Edition edition) {
        return visit.services()
                .readable(Service.NOTIFICATION, "/editions/{edition}/mail-policy", edition.id())
                .path("hold")
                .valueStream()
                .anyMatch(kind -> LETTERS.contains(kind.asString("")));
    }

    @PostMapping("/announcement")
    String announce(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        Reply reply = send(visit, HttpMethod.POST, null, RequestOptions.once(once), "/decision/announcement", proposal);
        return answered(edition, proposal, reply, "announced", null, visit);
    }

    @PostMapping("/undo")
    String undo(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean keepPlace,
            Visit visit) {
        visit.put("why", why);
        String path = "/decision?reason={why}" + (keepPlace ? "&keepPlace=true" : "");
        Reply reply = send(visit, HttpMethod.DELETE, null, RequestOptions.NONE, path, proposal, why);
        return answered(edition, proposal, reply, "undone", null, visit);
    }

    @PostMapping("/place")
    String giveUpPlace(Edition edition, @PathVariable UUID proposal, Visit visit) {
        Reply reply = send(visit, HttpMethod.DELETE, null, RequestOptions.NONE, "/place", proposal);
        return answered(edition, proposal, reply, "place", null, visit);
    }

    private record Deadline(String dueAt, String reason) {}

    @PostMapping("/conditions/{n}/deadline")
    String extend(
            Edition edition,
            @PathVariable UUID proposal,
            @PathVariable int n,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String extendReason,
            Visit visit) {
        visit.put("extended", n);
        visit.put("until", until);
        visit.put("extendReason", extendReason);
        var body = new Deadline(LocalTimes.instant(until, edition.zone()), extendReason);
        Reply reply = send(visit, HttpMethod.PUT, body, RequestOptions.NONE, "/conditions/{n}/deadline", proposal, n);
        return answered(edition, proposal, reply, "extended", null, visit);
    }

    @PostMapping("/conditions/{n}")
    String judge(
            Edition edition,
            @PathVariable UUID proposal,
            @PathVariable int n,
            @RequestParam(defaultValue = "false") boolean met,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String then,
            Visit visit) {
        visit.put("noteOf", n);
        visit.put("note", note);
        Object body = Map.of("met", met || then.equals("met"), "note", note);
        Reply reply = send(visit, HttpMethod.PUT, body, RequestOptions.NONE, "/conditions/{n}/judgement", proposal, n);
        return answered(edition, proposal, reply, "judged", null, visit);
    }

    private record Answer(
            String outcome,
            String reason,
            List<String> conditions,
            @Nullable String dueAt) {}

    @PostMapping("/appeal")
    String answerAppeal(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String answerReason,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        visit.put("answer", answer);
        visit.put("answerReason", answerReason);
        DecisionForm typed = DecisionForm.typed(form, edition.zone());
        visit.put("answerConditions", typed.conditions());
        var given = typed.decided(answer);
        var body = new Answer(answer, answerReason, given.conditions(), given.dueAt());
        Reply reply = send(visit, HttpMethod.POST, body, RequestOptions.once(once), "/appeal/decision", proposal);
        return answered(edition, proposal, reply, "appeal", null, visit);
    }

    private record Merger(@Nullable String into, String reason) {}

    /**
     * Asks both sides after the user has confirmed the number of recipients; before that, shows the question.
     *
     * @param then {@code merge} if the user has confirmed the merger with {@code askedInto}
     */
    @PostMapping("/merge")
    String merge(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String mergeReason,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String askedInto,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        visit.put("into", into);
        visit.put("mergeReason", mergeReason);
        if (into.matches("[0-9a-f-]{36}") && !(then.equals("merge") && askedInto.equals(into))) {
            visit.put("asking", "merge");
            return page(edition, proposal, null, visit);
        }
        var body = new Merger(into.isEmpty() ? null : into, mergeReason);
        Reply reply = send(visit, HttpMethod.POST, body, RequestOptions.once(once), "/merge", proposal);
        return answered(edition, proposal, reply, "merge", null, visit);
    }

    @PostMapping("/merge/undo")
    String undoMerge(
            Edition edition, @PathVariable UUID proposal, @RequestParam(defaultValue = "") String why, Visit visit) {
        Reply reply = send(visit, HttpMethod.DELETE, null, RequestOptions.NONE, "/merge?reason={why}", proposal, why);
        return answered(edition, proposal, reply, "merge-undone", null, visit);
    }

    private Reply send(
            Visit visit,
            HttpMethod method,
            @Nullable Object body,
            RequestOptions how,
            String path,
            @Nullable Object... variables) {
        return visit.services().send(Service.PROPOSAL, method, body, how, "/proposals/{id}" + path, variables);
    }

    private String answered(
            Edition edition, UUID proposal, Reply reply, String done, @Nullable DecisionForm typed, Visit visit) {
        if (reply.succeeded()) {
            return visit.redirect("/selection/" + edition.id() + "/" + proposal + "?done=" + done);
        }
        visit.put("overtaken", reply.overtaken());
        visit.refused(reply);
        if (reply.overtaken()) {
            visit.put("trouble", null);
        }
        return page(edition, proposal, typed, visit);
    }
}
