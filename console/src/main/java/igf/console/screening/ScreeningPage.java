package igf.console.screening;

import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Trouble;
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
    String show(Edition edition, @PathVariable String id, @RequestParam(defaultValue = "") String done, Visit visit) {
        return page(edition, id, done, ScreeningForm.NOTHING, visit);
    }

    private String page(Edition edition, String id, String done, ScreeningForm typed, Visit visit) {
        Progress progress = ScreeningClient.progress(visit, edition);
        Screening screening = ScreeningClient.screening(visit, id);
        visit.put("edition", edition);
        visit.put("proposal", ScreeningClient.proposal(visit, edition, id));
        visit.put("screening", screening);
        visit.put("total", progress.waiting().size());
        visit.put("next", progress.after(id).orElse(null));
        visit.put("done", progress.screened(done).orElse(null));
        visit.put("typed", typed.beyond(screening));
        return "screening-one";
    }

    /**
     * Decides and opens the next proposal, with a link back. Typed reasons of criteria belong to the same form and are
     * saved first. The address is the page's own, so that the browser restores typed text when the form is shown
     * again.
     *
     * @param keep criterion of which only the reasons are saved; empty to decide
     * @param then outcome of the button that asks first
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
            Visit visit) {
        ScreeningForm typed = ScreeningForm.of(form);
        Screening screening = ScreeningClient.screening(visit, id);
        String pressed = then.isEmpty() ? outcome : then;
        Trouble missing = missing(pressed, keep, screening, typed, visit);
        visit.put("keep", keep);
        if (missing != null) {
            visit.response().setStatus(422);
            visit.put("trouble", missing);
            return page(edition, id, "", typed, visit);
        }
        for (Criterion criterion : screening.criteria()) {
            ScreeningForm.Answer answer = typed.to(criterion);
            if (!answer.isGiven() || answer.stands(criterion)) {
                continue;
            }
            Reply reply = ScreeningClient.judge(
                    visit, id, criterion.rule(), answer.isMet(), answer.reason().strip());
            if (!reply.succeeded()) {
                visit.refused(reply);
                visit.put("trouble", criterion.here(reply.trouble()));
                return page(edition, id, "", typed, visit);
            }
        }
        if (!keep.isEmpty()) {
            // A note belongs to the outcome, which does not exist yet: only the page can hold it.
            return typed.note().isBlank()
                    ? visit.redirect("/screening/" + edition.id() + "/" + id)
                    : page(edition, id, "", typed, visit);
        }
        // Read before the decision removes the proposal from the queue.
        String next = ScreeningClient.progress(visit, edition)
                .after(id)
                .map(one -> "/" + one.proposalId())
                .orElse("");
        Reply reply = ScreeningClient.decide(visit, id, pressed, typed.note(), RequestOptions.once(once));
        return visit.after(
                reply, "/screening/" + edition.id() + next + "?done=" + id, () -> page(edition, id, "", typed, visit));
    }

    /**
     * Checks the button against the answers: out needs an unmet criterion, in allows none. Data can be overridden with
     * a reason. This is checked before anything is saved.
     */
    private @Nullable Trouble missing(
            String outcome, String keep, Screening screening, ScreeningForm typed, Visit visit) {
        List<Criterion> all = screening.criteria();
        List<Criterion> given =
                all.stream().filter(one -> typed.to(one).isGiven()).toList();
        List<Criterion> neither =
                given.stream().filter(one -> typed.to(one).met().isEmpty()).toList();
        if (!neither.isEmpty()) {
            return trouble("screening.judge-choose", neither, "screening.judge-choose", visit);
        }
        if (!keep.isEmpty()) {
            List<Criterion> bare =
                    all.stream().filter(one -> one.rule().equals(keep)).toList();
            return given.isEmpty() ? trouble("screening.judge-reason", bare, "screening.judge-reason", visit) : null;
        }
        List<Criterion> failed = all.stream().filter(typed::fails).toList();
        return switch (outcome) {
            case "IN" ->
                failed.isEmpty() ? null : trouble("screening.in-needs", failed, "screening.in-needs-each", visit);
            case "OUT" ->
                failed.isEmpty() ? trouble("screening.out-needs", all, "screening.out-needs-each", visit) : null;
            default -> trouble("screening.choose", List.of(), "screening.choose", visit);
        };
    }

    private Trouble trouble(String why, List<Criterion> of, String each, Visit visit) {
        return new Trouble(
                "",
                visit.text(why),
                of.stream()
                        .map(one -> one.flaw(visit.text(each, one.name(), visit.text(one.act()))))
                        .toList());
    }

    /** Undoes the outcome and opens the proposal again. */
    @PostMapping("/undo")
    String undo(Edition edition, @PathVariable String id, Visit visit) {
        Reply reply = ScreeningClient.undo(visit, id);
        return visit.after(
                reply,
                "/screening/" + edition.id() + "/" + id,
                () -> page(edition, id, "", ScreeningForm.NOTHING, visit));
    }

    /** Accepts a proposal that was screened out; its organizers are told the reason. */
    @PostMapping("/overruling")
    String overrule(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        Reply reply = ScreeningClient.overrule(visit, id, reason.strip(), RequestOptions.once(once));
        return visit.after(
                reply,
                "/screening/" + edition.id() + "/" + id,
                () -> page(edition, id, "", ScreeningForm.overruling(reason), visit));
    }
}
