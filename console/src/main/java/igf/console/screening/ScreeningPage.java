package igf.console.screening;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /screening/{edition}/{id}}: screens one proposal and opens the next. */
@Controller
@RequestMapping("/screening/{edition}/{id:[0-9a-f-]{36}}")
class ScreeningPage {

    @GetMapping
    String show(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            PageContext context) {
        return page(edition, id, done, ScreeningForm.EMPTY, context);
    }

    private String page(Edition edition, String id, String done, ScreeningForm typed, PageContext context) {
        ScreeningProgress progress = ScreeningClient.progress(context, edition);
        Screening screening = ScreeningClient.screening(context, id);
        context.addAttribute("edition", edition);
        context.addAttribute("proposal", ScreeningClient.proposal(context, edition, id));
        context.addAttribute("screening", screening);
        context.addAttribute("total", progress.waiting().size());
        context.addAttribute("next", progress.after(id).orElse(null));
        context.addAttribute("done", progress.screened(done).orElse(null));
        context.addAttribute("typed", typed.withoutSaved(screening));
        return "screening-one";
    }

    /**
     * Decides and opens the next proposal, with a link back. Typed reasons of criteria belong to the same form and are
     * saved first. The form posts to the address of the page, so that the browser restores typed text when the form is
     * shown again.
     *
     * @param keep criterion whose Save button was pressed: saves all answers without deciding; empty to decide
     * @param then outcome from the confirmation step; overrides {@code outcome}
     */
    @PostMapping
    String decide(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam Map<String, String> form,
            PageContext context) {
        ScreeningForm typed = ScreeningForm.of(form);
        Screening screening = ScreeningClient.screening(context, id);
        String chosenOutcome = then.isEmpty() ? outcome : then;
        FormErrors errors = validate(chosenOutcome, keep, screening, typed, context);
        context.addAttribute("keep", keep);
        if (errors != null) {
            context.showErrors(422, errors);
            return page(edition, id, "", typed, context);
        }
        for (Criterion criterion : screening.criteria()) {
            ScreeningForm.Answer answer = typed.to(criterion);
            if (!answer.isGiven() || answer.isSaved(criterion)) {
                continue;
            }
            Reply reply = ScreeningClient.judge(
                    context,
                    id,
                    criterion.rule(),
                    answer.isMet(),
                    answer.reason().strip());
            if (!reply.isSuccess()) {
                context.showErrors(reply, criterion.atField(reply.formErrors()));
                return page(edition, id, "", typed, context);
            }
        }
        if (!keep.isEmpty()) {
            // A note belongs to the outcome, which does not exist yet: only the page can hold it.
            return typed.note().isBlank()
                    ? context.redirect("/screening/" + edition.id() + "/" + id)
                    : page(edition, id, "", typed, context);
        }
        // Read before the decision removes the proposal from the queue.
        String next = ScreeningClient.progress(context, edition)
                .after(id)
                .map(waiting -> "/" + waiting.proposalId())
                .orElse("");
        Reply reply = ScreeningClient.decide(
                context, id, chosenOutcome, typed.note(), RequestOptions.withIdempotencyKey(once));
        return context.redirectOrShow(
                reply,
                "/screening/" + edition.id() + next + "?done=" + id,
                () -> page(edition, id, "", typed, context));
    }

    /**
     * Checks the pressed button against the answers, before anything is saved. {@code OUT} requires an unmet criterion,
     * {@code IN} allows none. Data can be overridden with a reason.
     *
     * @return the errors, or null if the form is valid
     */
    private @Nullable FormErrors validate(
            String outcome, String keep, Screening screening, ScreeningForm typed, PageContext context) {
        List<Criterion> criteria = screening.criteria();
        List<Criterion> answered = criteria.stream()
                .filter(criterion -> typed.to(criterion).isGiven())
                .toList();
        List<Criterion> undecided = answered.stream()
                .filter(criterion -> typed.to(criterion).met().isEmpty())
                .toList();
        if (!undecided.isEmpty()) {
            return fieldErrors("screening.judge-choose", undecided, "screening.judge-choose", context);
        }
        if (!keep.isEmpty()) {
            List<Criterion> withoutReason = criteria.stream()
                    .filter(criterion -> criterion.rule().equals(keep))
                    .toList();
            return answered.isEmpty()
                    ? fieldErrors("screening.judge-reason", withoutReason, "screening.judge-reason", context)
                    : null;
        }
        List<Criterion> failed = criteria.stream().filter(typed::fails).toList();
        return switch (outcome) {
            case "IN" ->
                failed.isEmpty() ? null : fieldErrors("screening.in-needs", failed, "screening.in-needs-each", context);
            case "OUT" ->
                failed.isEmpty()
                        ? fieldErrors("screening.out-needs", criteria, "screening.out-needs-each", context)
                        : null;
            default -> fieldErrors("screening.choose", List.of(), "screening.choose", context);
        };
    }

    private FormErrors fieldErrors(
            String messageKey, List<Criterion> criteria, String fieldMessageKey, PageContext context) {
        return new FormErrors(
                "",
                context.message(messageKey),
                criteria.stream()
                        .map(criterion -> criterion.flaw(
                                context.message(fieldMessageKey, criterion.name(), context.message(criterion.act()))))
                        .toList());
    }

    /** Undoes the outcome and opens the proposal again. */
    @PostMapping("/undo")
    String undo(Edition edition, @PathVariable String id, PageContext context) {
        Reply reply = ScreeningClient.undo(context, id);
        return context.redirectOrShow(
                reply,
                "/screening/" + edition.id() + "/" + id,
                () -> page(edition, id, "", ScreeningForm.EMPTY, context));
    }

    /** Accepts a proposal that was screened out; the reason is sent to its organizers. */
    @PostMapping("/overruling")
    String overrule(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        Reply reply = ScreeningClient.overrule(context, id, reason.strip(), RequestOptions.withIdempotencyKey(once));
        return context.redirectOrShow(
                reply,
                "/screening/" + edition.id() + "/" + id,
                () -> page(edition, id, "", ScreeningForm.overruling(reason), context));
    }
}
