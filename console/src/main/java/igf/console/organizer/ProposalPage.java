package igf.console.organizer;

import igf.console.form.Content;
import igf.console.form.FormPage;
import igf.console.form.Question;
import igf.console.login.SubmitLinkRequired;
import igf.console.page.Visit;
import igf.console.page.Visitor;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /proposals/{id}}: a draft's form; after submission its state, next steps and actions. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-fA-F-]{36}}")
class ProposalPage {

    private final Proposals proposals;
    private final FormPage forms;

    ProposalPage(Proposals proposals, FormPage forms) {
        this.proposals = proposals;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable String id, Visit visit) {
        Reply reply = visit.services().ask(Service.PROPOSAL, "/proposals/{id}", id);
        if (reply.status() == 403) {
            return part(id, visit);
        }
        if (!reply.succeeded()) {
            throw new ResponseStatusException(
                    reply.status() >= 500 ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.NOT_FOUND);
        }
        Proposal proposal = reply.as(Proposal.class);
        return proposal.isDraft() ? forms.fresh(reply, visit) : page(reply, proposal, visit);
    }

    /**
     * Shows participants who are not organizers what they need, and where they answer.
     *
     * @throws SubmitLinkRequired for an organizer who signed in by a link that does not open proposals
     */
    private String part(String id, Visit visit) {
        OwnProposal mine = OwnProposal.all(visit).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (mine.isOrganized() && visit.visitor().by() == Visitor.By.LINK) {
            throw new SubmitLinkRequired();
        }
        proposals.year(visit, mine.edition());
        visit.put("mine", mine);
        visit.put("invitation", proposals.invitation(visit, id));
        return "proposal-part";
    }

    private String page(Reply reply, Proposal proposal, Visit visit) {
        EditionForms year = proposals.year(visit, proposal.edition());
        visit.put("proposal", proposal);
        visit.put(
                "questions",
                Question.all(year, Content.of(reply.body()), proposal.openPoints(), null, visit).stream()
                        .filter(question -> question.isAnswered())
                        .toList());
        visit.put("roster", Roster.of(proposal, proposal.openPoints(), null, visit));
        visit.put(
                "breaches",
                proposal.rosterBreaches().stream()
                        .map(breach -> visit.texts()
                                .ofProposal(
                                        breach.rule(), breach.detail(), proposal.counts(breach, year), visit.locale()))
                        .toList());
        visit.put("conditions", ProposalOutcome.conditions(visit, proposal));
        visit.put("appeal", ProposalOutcome.appeal(visit, proposal));
        ProposalOutcome.Session session = ProposalOutcome.session(visit, proposal);
        visit.put("place", session);
        visit.put("begun", session != null && session.hasBegun());
        visit.put("report", ProposalOutcome.report(visit, proposal));
        visit.put("timeline", ProposalOutcome.timeline(visit, proposal));
        return "proposal";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Visit visit) {
        return act(
                HttpMethod.DELETE,
                null,
                "",
                "/proposals/{id}/submission?reason={typed}",
                "withdrawn",
                id,
                reason.strip(),
                visit);
    }

    @PostMapping("/return")
    String takeBack(@PathVariable String id, @RequestParam(defaultValue = "") String once, Visit visit) {
        return act(HttpMethod.POST, null, once, "/proposals/{id}/return", "returned", id, "", visit);
    }

    /** Adds a person of a merged proposal to the roster. */
    @PostMapping("/merged/{from:[0-9a-fA-F-]{36}}/people/{entry:[0-9a-fA-F-]{36}}")
    String takeOver(
            @PathVariable String id,
            @PathVariable String from,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        var path = "/proposals/" + from + "/merge/people/" + entry;
        Reply reply = visit.services().post(Service.PROPOSAL, null, RequestOptions.once(once), path);
        return done(reply, "person-taken", id, "", visit);
    }

    @PostMapping("/appeal")
    String appeal(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        return act(HttpMethod.POST, Map.of("text", text), once, "/proposals/{id}/appeal", "appealed", id, text, visit);
    }

    @PostMapping("/conditions/{number:[0-9]{1,3}}")
    String handIn(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        visit.put("tried", number);
        return act(
                HttpMethod.POST,
                Map.of("text", text),
                once,
                "/proposals/{id}/conditions/" + number + "/evidence",
                "handed-in",
                id,
                text,
                visit);
    }

    /** Sends a command, then shows the page again, with the errors and typed text if it was rejected. */
    private String act(
            HttpMethod method,
            @Nullable Object body,
            String once,
            String path,
            String note,
            String id,
            String typed,
            Visit visit) {
        Reply reply = visit.services().send(Service.PROPOSAL, method, body, RequestOptions.once(once), path, id, typed);
        return done(reply, note, id, typed, visit);
    }

    private String done(Reply reply, String note, String id, String typed, Visit visit) {
        if (reply.succeeded()) {
            return visit.redirect("/proposals/" + id + "?note=" + note);
        }
        visit.response().setStatus(reply.status() == 409 ? 409 : 422);
        if (reply.trouble().flaws().stream().anyMatch(flaw -> flaw.rule().equals("REASON_REQUIRED"))) {
            visit.put("explain", true);
        }
        visit.put("trouble", visit.texts().ofProposal(reply.trouble(), List.of(), visit.locale()));
        visit.put("typed", typed);
        return show(id, visit);
    }
}
