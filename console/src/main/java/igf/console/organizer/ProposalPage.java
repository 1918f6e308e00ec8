package igf.console.organizer;

import igf.console.form.Content;
import igf.console.form.ProposalFormPage;
import igf.console.form.Question;
import igf.console.login.SubmitLinkRequiredException;
import igf.console.page.PageContext;
import igf.console.page.Viewer;
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

/** {@code /proposals/{id}}: the form of a draft; after submission the state, next steps and actions. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-fA-F-]{36}}")
class ProposalPage {

    private final ProposalReader proposals;
    private final ProposalFormPage formPage;

    ProposalPage(ProposalReader proposals, ProposalFormPage formPage) {
        this.proposals = proposals;
        this.formPage = formPage;
    }

    @GetMapping
    String show(@PathVariable String id, PageContext context) {
        Reply reply = context.services().getAnyStatus(Service.PROPOSAL, "/proposals/{id}", id);
        if (reply.status() == 403) {
            return showToParticipant(id, context);
        }
        if (!reply.isSuccess()) {
            throw new ResponseStatusException(
                    reply.status() >= 500 ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.NOT_FOUND);
        }
        Proposal proposal = reply.bodyAs(Proposal.class);
        return proposal.isDraft() ? formPage.showStored(reply, context) : showToOrganizer(reply, proposal, context);
    }

    /**
     * Shows the proposal to participants who are not organizers, with a link to answer their invitation.
     *
     * @throws SubmitLinkRequiredException for an organizer who signed in by a link that does not allow proposals
     */
    private String showToParticipant(String id, PageContext context) {
        OwnProposal ownProposal = OwnProposal.all(context).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (ownProposal.isOrganized() && context.viewer().signInMethod() == Viewer.SignInMethod.LINK) {
            throw new SubmitLinkRequiredException();
        }
        proposals.showEdition(context, ownProposal.edition());
        context.addAttribute("mine", ownProposal);
        context.addAttribute("invitation", proposals.findInvitationLink(context, id));
        return "proposal-part";
    }

    private String showToOrganizer(Reply reply, Proposal proposal, PageContext context) {
        EditionFormRules rules = proposals.showEdition(context, proposal.edition());
        context.addAttribute("proposal", proposal);
        context.addAttribute(
                "questions",
                Question.all(rules, Content.of(reply.body()), proposal.openPoints(), null, context).stream()
                        .filter(question -> question.isAnswered())
                        .toList());
        context.addAttribute("roster", Roster.of(proposal, proposal.openPoints(), null, context));
        context.addAttribute(
                "breaches",
                proposal.rosterBreaches().stream()
                        .map(breach -> context.texts()
                                .proposalError(
                                        breach.rule(),
                                        breach.detail(),
                                        proposal.counts(breach, rules),
                                        context.locale()))
                        .toList());
        context.addAttribute("conditions", ProposalOutcomeReader.readConditions(context, proposal));
        context.addAttribute("appeal", ProposalOutcomeReader.readAppeal(context, proposal));
        ProposalOutcomeReader.Session session = ProposalOutcomeReader.readSession(context, proposal);
        context.addAttribute("place", session);
        context.addAttribute("begun", session != null && session.hasBegun());
        context.addAttribute("report", ProposalOutcomeReader.readReport(context, proposal));
        context.addAttribute("timeline", ProposalOutcomeReader.readTimeline(context, proposal));
        return "proposal";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, PageContext context) {
        return sendAction(
                HttpMethod.DELETE,
                null,
                "",
                "/proposals/{id}/submission?reason={typed}",
                "withdrawn",
                id,
                reason.strip(),
                context);
    }

    /** Deletes a draft. A draft that another request has deleted is a success too. */
    @PostMapping("/deletion")
    String delete(@PathVariable String id, PageContext context) {
        String done = "/home?note=draft-deleted";
        try {
            Reply reply = context.services()
                    .send(Service.PROPOSAL, HttpMethod.DELETE, null, RequestOptions.NONE, "/proposals/{id}", id);
            return reply.isSuccess() ? context.redirect(done) : redirectOrShow(reply, "", id, "", context);
        } catch (ResponseStatusException e) {
            if (e.getStatusCode() != HttpStatus.NOT_FOUND) {
                throw e;
            }
            return context.redirect(done);
        }
    }

    @PostMapping("/return")
    String returnToDraft(@PathVariable String id, @RequestParam(defaultValue = "") String once, PageContext context) {
        return sendAction(HttpMethod.POST, null, once, "/proposals/{id}/return", "returned", id, "", context);
    }

    /** Adds a person of a merged proposal to the roster. */
    @PostMapping("/merged/{from:[0-9a-fA-F-]{36}}/people/{entry:[0-9a-fA-F-]{36}}")
    String addMergedPerson(
            @PathVariable String id,
            @PathVariable String from,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        var path = "/proposals/" + from + "/merge/people/" + entry;
        Reply reply = context.services().post(Service.PROPOSAL, null, RequestOptions.withIdempotencyKey(once), path);
        return redirectOrShow(reply, "person-taken", id, "", context);
    }

    @PostMapping("/appeal")
    String appeal(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        return sendAction(
                HttpMethod.POST, Map.of("text", text), once, "/proposals/{id}/appeal", "appealed", id, text, context);
    }

    @PostMapping("/conditions/{number:[0-9]{1,3}}")
    String submitEvidence(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        context.addAttribute("tried", number);
        return sendAction(
                HttpMethod.POST,
                Map.of("text", text),
                once,
                "/proposals/{id}/conditions/" + number + "/evidence",
                "handed-in",
                id,
                text,
                context);
    }

    /**
     * Sends a command and shows the page again. If the command was rejected, the page shows the errors and the typed
     * text.
     */
    private String sendAction(
            HttpMethod method,
            @Nullable Object body,
            String once,
            String path,
            String note,
            String id,
            String typed,
            PageContext context) {
        Reply reply = context.services()
                .send(Service.PROPOSAL, method, body, RequestOptions.withIdempotencyKey(once), path, id, typed);
        return redirectOrShow(reply, note, id, typed, context);
    }

    private String redirectOrShow(Reply reply, String note, String id, String typed, PageContext context) {
        if (reply.isSuccess()) {
            return context.redirect("/proposals/" + id + "?note=" + note);
        }
        context.response().setStatus(reply.status() == 409 ? 409 : 422);
        if (reply.formErrors().flaws().stream().anyMatch(flaw -> flaw.rule().equals("REASON_REQUIRED"))) {
            context.addAttribute("explain", true);
        }
        context.addAttribute("errors", context.texts().proposalErrors(reply.formErrors(), List.of(), context.locale()));
        context.addAttribute("typed", typed);
        return show(id, context);
    }
}
