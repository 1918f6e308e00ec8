package igf.gateway.screening;

import igf.gateway.page.Edition;
import igf.gateway.page.Editions;
import igf.gateway.page.Onward;
import igf.gateway.page.Visit;
import igf.gateway.service.Reply;
import igf.gateway.service.Sent;
import igf.gateway.service.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /screening/{edition}/{id}}: one proposal. In or out, and the next opens. */
@Controller
@RequestMapping("/screening/{edition}/{id:[0-9a-f-]{36}}")
class ScreeningPage {

    private final ScreeningDesk desk;
    private final Editions editions;
    private final MessageSource words;

    ScreeningPage(ScreeningDesk desk, Editions editions, MessageSource words) {
        this.desk = desk;
        this.editions = editions;
        this.words = words;
    }

    /** What somebody had typed, for a form that is shown again. @param place of the criterion, 0 for the outcome */
    record Typed(int place, String met, String reason, String note) {
        static final Typed NOTHING = new Typed(0, "", "", "");
    }

    @GetMapping
    String show(
            @PathVariable String edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            Visit visit,
            Model model) {
        return page(editions.require(edition), id, done, Typed.NOTHING, null, visit, model);
    }

    private String page(
            Edition edition, String id, String done, Typed typed, @Nullable Trouble trouble, Visit visit, Model model) {
        Progress progress = desk.progress(visit, edition);
        model.addAttribute("edition", edition);
        model.addAttribute("proposal", desk.proposal(visit, edition, id));
        model.addAttribute("screening", desk.screening(visit, id));
        model.addAttribute("total", progress.waiting().size());
        model.addAttribute("next", progress.after(id).orElse(null));
        model.addAttribute("done", progress.screened(done).orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("trouble", trouble);
        return "screening-one";
    }

    /** In or out; then the next opens, with a way back. */
    @PostMapping("/outcome")
    String decide(
            @PathVariable String edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String once,
            Visit visit,
            Model model) {
        Edition of = editions.require(edition);
        Typed typed = new Typed(0, "", "", note);
        Trouble missing = missing(outcome, desk.screening(visit, id), visit);
        if (missing != null) {
            visit.response().setStatus(422);
            return page(of, id, "", typed, missing, visit, model);
        }
        // Before it is gone from the queue: the one behind it is next.
        String next =
                desk.progress(visit, of).after(id).map(one -> "/" + one.id()).orElse("");
        Reply reply = desk.decide(visit, id, outcome, note, Sent.once(once));
        if (!reply.succeeded()) {
            visit.response().setStatus(reply.status());
            return page(of, id, "", typed, reply.trouble(), visit, model);
        }
        return Onward.to(visit, "/screening/" + of.id() + next + "?done=" + id);
    }

    /** Out needs a criterion that is not met, and in none: what data answer is overridden with a reason, not passed over. */
    private @Nullable Trouble missing(String outcome, Screening screening, Visit visit) {
        return switch (outcome) {
            case "IN" ->
                screening.failed().isEmpty()
                        ? null
                        : trouble("screening.in-needs", screening.failed(), "screening.in-needs-each", visit);
            case "OUT" ->
                screening.failed().isEmpty()
                        ? trouble("screening.out-needs", screening.criteria(), "screening.out-needs-each", visit)
                        : null;
            default -> trouble("screening.choose", List.of(), "screening.choose", visit);
        };
    }

    private Trouble trouble(String why, List<Criterion> of, String each, Visit visit) {
        return new Trouble(
                "",
                words.getMessage(why, null, visit.locale()),
                of.stream()
                        .map(one -> one.flaw(words.getMessage(each, new Object[] {one.name()}, visit.locale())))
                        .toList());
    }

    /** What the secretariat finds of one criterion, with its reason. */
    @PostMapping("/criteria/{rule:[A-Z0-9_]+}")
    String judge(
            @PathVariable String edition,
            @PathVariable String id,
            @PathVariable String rule,
            @RequestParam(defaultValue = "") String met,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int place,
            Visit visit,
            Model model) {
        Edition of = editions.require(edition);
        Boolean found = met.isEmpty() ? null : Boolean.valueOf(met);
        Trouble trouble = null;
        if (found == null || reason.isBlank()) {
            visit.response().setStatus(422);
            String detail = words.getMessage(
                    found == null ? "screening.judge-choose" : "screening.judge-reason", null, visit.locale());
            trouble = new Trouble("", detail, List.of(new Trouble.Flaw("/criterion-" + place, "", detail)));
        } else {
            Reply reply = desk.judge(visit, id, rule, found, reason.strip());
            if (reply.succeeded()) {
                return Onward.to(visit, "/screening/" + of.id() + "/" + id);
            }
            visit.response().setStatus(reply.status());
            trouble = reply.trouble();
        }
        return page(of, id, "", new Typed(place, met, reason, ""), trouble, visit, model);
    }

    /** Takes the outcome back and opens the proposal again. */
    @PostMapping("/undo")
    String undo(@PathVariable String edition, @PathVariable String id, Visit visit, Model model) {
        Edition of = editions.require(edition);
        Reply reply = desk.undo(visit, id);
        if (!reply.succeeded()) {
            visit.response().setStatus(reply.status());
            return page(of, id, "", Typed.NOTHING, reply.trouble(), visit, model);
        }
        return Onward.to(visit, "/screening/" + of.id() + "/" + id);
    }

    /** Lets in what was screened out; its organizers are told why. */
    @PostMapping("/overruling")
    String overrule(
            @PathVariable String edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            Visit visit,
            Model model) {
        Edition of = editions.require(edition);
        Reply reply = desk.overrule(visit, id, reason.strip(), Sent.once(once));
        if (!reply.succeeded()) {
            visit.refused(reply);
            return page(of, id, "", new Typed(0, "", reason, ""), reply.trouble(), visit, model);
        }
        return Onward.to(visit, "/screening/" + of.id() + "/" + id);
    }
}
