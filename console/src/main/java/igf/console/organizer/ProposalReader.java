package igf.console.organizer;

import static igf.console.service.Json.string;

import igf.console.page.FrameFactory;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import org.springframework.stereotype.Component;

/** Reads the data for the pages of organizers. */
@Component
public class ProposalReader {

    private final FrameFactory frames;

    ProposalReader(FrameFactory frames) {
        this.frames = frames;
    }

    public Reply get(PageContext context, String id) {
        return context.services().get(Service.PROPOSAL, "/proposals/{id}", id);
    }

    EditionFormRules readEdition(PageContext context, String edition) {
        return EditionFormRules.of(
                context.services().read(Service.PROPOSAL, "/editions/{edition}", edition), context.locale());
    }

    /** Adds the edition to the model as {@code year} and to the frame, since the address does not name the edition. */
    public EditionFormRules showEdition(PageContext context, String edition) {
        EditionFormRules rules = readEdition(context, edition);
        frames.around(context, edition);
        context.addAttribute("year", rules);
        return rules;
    }

    /** Returns the reasons why a draft cannot be submitted yet. Submits nothing. */
    public SubmissionCheck checkSubmission(PageContext context, Reply draft) {
        Proposal proposal = draft.bodyAs(Proposal.class);
        Reply dryRun = context.services()
                .post(Service.PROPOSAL, null, "/proposals/{id}/submission?dryRun=true", proposal.id());
        if (!dryRun.isSuccess()) {
            throw dryRun.toException();
        }
        return SubmissionCheck.of(
                context.texts().proposalErrors(dryRun.formErrors(), proposal.names(), context.locale()));
    }

    /** Returns the link with which the viewer answers an invitation to this proposal; empty if there is none. */
    String findInvitationLink(PageContext context, String proposal) {
        return context.services()
                .items(Service.PROPOSAL, "/people/me/invitations")
                .filter(invitation -> string(invitation, "proposalId").equals(proposal))
                .map(invitation -> string(invitation, "link"))
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse("");
    }
}
