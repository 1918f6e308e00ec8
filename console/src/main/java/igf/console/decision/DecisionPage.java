// Long: one page has many forms, each with a handler.
package igf.console.decision;

import igf.console.language.LocalTimes;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.selection.BoardRow;
import igf.console.selection.SelectionBoard;
import igf.console.selection.SelectionBoardReader;
import igf.console.service.FormErrors;
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

/**
 * {@code /selection/{edition}/{proposal}}: the decision on one proposal, its announcement, conditions, appeal and
 * merger.
 */
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
    private static final List<String> ANNOUNCEMENT_KINDS =
            List.of("accepted", "accepted-conditions", "declined", "reserved");

    @GetMapping
    String show(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String done,
            PageContext context) {
        Record more = DONE.contains(done) ? new Done("selection.done." + done) : null;
        return page(edition, proposal, false, more, context);
    }

    private record Done(String done) {}

    private record Model(
            SelectionBoard board,
            @Nullable BoardRow row,
            ProposalDecision matter,
            AnnouncementMails post,
            boolean held,
            boolean overtaken) {}

    /**
     * @param overtaken whether the decision has changed since the page was shown
     * @param more what only this response shows, such as the values typed into one of the forms
     */
    private String page(Edition edition, UUID proposal, boolean overtaken, @Nullable Record more, PageContext context) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        var decision = ProposalDecisionReader.read(context, proposal);
        String mergerTarget = more instanceof MergerForm merger && merger.asking() != null ? merger.into() : "";
        return context.show(
                "selection-matter",
                new Model(
                        board,
                        board.row(proposal.toString()).orElse(null),
                        decision,
                        ProposalDecisionReader.countMails(context, edition.id(), decision, mergerTarget),
                        decision.isUndecided() && areMailsHeld(context, edition),
                        overtaken),
                DecisionForm.EMPTY.toModel(edition.zone()),
                more);
    }

    @PostMapping("/decision")
    String decide(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        DecisionForm verdict = DecisionForm.fromForm(form, edition.zone());
        boolean announce = announce(form, edition, context);
        Object body = verdict.toRequest().withAnnouncement(announce);
        Reply reply = send(context, HttpMethod.POST, body, new RequestOptions(etag, once), "/decision", proposal);
        Record typed = verdict.toModel(edition.zone());
        return redirectOrShow(edition, proposal, reply, announce ? "decided" : "decided-later", typed, context);
    }

    /**
     * Returns whether to announce the decision. If no button was pressed, the decision is announced unless its mails
     * are held.
     */
    private boolean announce(MultiValueMap<String, String> form, Edition edition, PageContext context) {
        if ("announce".equals(form.getFirst("then"))) {
            return true;
        }
        String announceButton = form.getFirst("announce");
        return announceButton == null ? !areMailsHeld(context, edition) : announceButton.equals("true");
    }

    /** Whether mails about decisions are held for release. */
    private boolean areMailsHeld(PageContext context, Edition edition) {
        return context.services()
                .readIfVisible(Service.NOTIFICATION, "/editions/{edition}/mail-policy", edition.id())
                .path("hold")
                .valueStream()
                .anyMatch(kind -> ANNOUNCEMENT_KINDS.contains(kind.asString("")));
    }

    @PostMapping("/announcement")
    String announce(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        Reply reply = send(
                context,
                HttpMethod.POST,
                null,
                RequestOptions.withIdempotencyKey(once),
                "/decision/announcement",
                proposal);
        return redirectOrShow(edition, proposal, reply, "announced", null, context);
    }

    private record UndoForm(String why) {}

    @PostMapping("/undo")
    String undo(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean keepPlace,
            PageContext context) {
        String path = "/decision?reason={why}" + (keepPlace ? "&keepPlace=true" : "");
        Reply reply = send(context, HttpMethod.DELETE, null, RequestOptions.NONE, path, proposal, why);
        return redirectOrShow(edition, proposal, reply, "undone", new UndoForm(why), context);
    }

    @PostMapping("/place")
    String giveUpPlace(Edition edition, @PathVariable UUID proposal, PageContext context) {
        Reply reply = send(context, HttpMethod.DELETE, null, RequestOptions.NONE, "/place", proposal);
        return redirectOrShow(edition, proposal, reply, "place", null, context);
    }

    private record DeadlineRequest(String dueAt, String reason) {}

    /** @param extended number of the condition */
    private record ExtensionForm(int extended, String until, String extendReason) {}

    @PostMapping("/conditions/{n}/deadline")
    String extend(
            Edition edition,
            @PathVariable UUID proposal,
            @PathVariable int n,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String extendReason,
            PageContext context) {
        var body = new DeadlineRequest(LocalTimes.toInstant(until, edition.zone()), extendReason);
        Reply reply = send(context, HttpMethod.PUT, body, RequestOptions.NONE, "/conditions/{n}/deadline", proposal, n);
        return redirectOrShow(edition, proposal, reply, "extended", new ExtensionForm(n, until, extendReason), context);
    }

    /** @param noteOf number of the condition */
    private record JudgementForm(int noteOf, String note) {}

    @PostMapping("/conditions/{n}")
    String judge(
            Edition edition,
            @PathVariable UUID proposal,
            @PathVariable int n,
            @RequestParam(defaultValue = "false") boolean met,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String then,
            PageContext context) {
        Object body = Map.of("met", met || then.equals("met"), "note", note);
        Reply reply =
                send(context, HttpMethod.PUT, body, RequestOptions.NONE, "/conditions/{n}/judgement", proposal, n);
        return redirectOrShow(edition, proposal, reply, "judged", new JudgementForm(n, note), context);
    }

    private record AppealAnswerRequest(
            String outcome,
            String reason,
            List<String> conditions,
            @Nullable String dueAt) {}

    private record AppealForm(String answer, String answerReason, String answerConditions) {}

    @PostMapping("/appeal")
    String answerAppeal(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String answerReason,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        DecisionForm typed = DecisionForm.fromForm(form, edition.zone());
        var request = typed.toRequestWithOutcome(answer);
        var body = new AppealAnswerRequest(answer, answerReason, request.conditions(), request.dueAt());
        Reply reply = send(
                context, HttpMethod.POST, body, RequestOptions.withIdempotencyKey(once), "/appeal/decision", proposal);
        return redirectOrShow(
                edition, proposal, reply, "appeal", new AppealForm(answer, answerReason, typed.conditions()), context);
    }

    private record MergerRequest(@Nullable String into, String reason) {}

    /** @param asking {@code merge} if the page asks the user to confirm the merger; otherwise null */
    private record MergerForm(
            String into, String mergeReason, @Nullable String asking) {}

    /**
     * Proposes the merger to both sides once the user has confirmed the number of recipients. Before that, shows the
     * question.
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
            PageContext context) {
        if (into.matches("[0-9a-f-]{36}") && !(then.equals("merge") && askedInto.equals(into))) {
            return page(edition, proposal, false, new MergerForm(into, mergeReason, "merge"), context);
        }
        var body = new MergerRequest(into.isEmpty() ? null : into, mergeReason);
        Reply reply = send(context, HttpMethod.POST, body, RequestOptions.withIdempotencyKey(once), "/merge", proposal);
        return redirectOrShow(edition, proposal, reply, "merge", new MergerForm(into, mergeReason, null), context);
    }

    @PostMapping("/merge/undo")
    String undoMerge(
            Edition edition,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String why,
            PageContext context) {
        Reply reply = send(context, HttpMethod.DELETE, null, RequestOptions.NONE, "/merge?reason={why}", proposal, why);
        return redirectOrShow(edition, proposal, reply, "merge-undone", null, context);
    }

    private Reply send(
            PageContext context,
            HttpMethod method,
            @Nullable Object body,
            RequestOptions options,
            String path,
            @Nullable Object... variables) {
        return context.services().send(Service.PROPOSAL, method, body, options, "/proposals/{id}" + path, variables);
    }

    private String redirectOrShow(
            Edition edition, UUID proposal, Reply reply, String done, @Nullable Record typed, PageContext context) {
        return context.redirectOrShow(reply, "/selection/" + edition.id() + "/" + proposal + "?done=" + done, () -> {
            boolean overtaken = reply.isPreconditionFailed();
            FormErrors errors = typed instanceof DecisionForm form
                    ? reply.formErrors().atLines("/conditions", form.conditions())
                    : reply.formErrors();
            context.showErrors(reply, overtaken ? null : errors);
            return page(edition, proposal, overtaken, typed, context);
        });
    }
}
