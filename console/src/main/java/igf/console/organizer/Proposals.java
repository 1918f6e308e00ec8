package igf.console.organizer;

import static igf.console.service.Json.string;

import igf.console.page.Frames;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import org.springframework.stereotype.Component;

/** Reads what the pages of organizers show. */
@Component
public class Proposals {

    private final Frames frames;

    Proposals(Frames frames) {
        this.frames = frames;
    }

    public Reply get(Visit visit, String id) {
        return visit.services().get(Service.PROPOSAL, "/proposals/{id}", id);
    }

    EditionForms read(Visit visit, String edition) {
        return EditionForms.of(visit.services().read(Service.PROPOSAL, "/editions/{edition}", edition));
    }

    /** Puts the edition into the model as {@code year}, and into the frame, since the address does not name it. */
    public EditionForms year(Visit visit, String edition) {
        EditionForms year = read(visit, edition);
        frames.around(visit, edition);
        visit.put("year", year);
        return year;
    }

    /** Returns every reason why a draft cannot be submitted as it is. Submits nothing. */
    public SubmissionCheck lacks(Visit visit, Reply draft) {
        Proposal proposal = draft.as(Proposal.class);
        Reply told =
                visit.services().post(Service.PROPOSAL, null, "/proposals/{id}/submission?dryRun=true", proposal.id());
        if (!told.succeeded()) {
            throw told.failure();
        }
        return SubmissionCheck.of(visit.texts().ofProposal(told.trouble(), proposal.names(), visit.locale()));
    }

    /** Returns the address where the viewer answers an invitation to this proposal; empty if there is none. */
    String invitation(Visit visit, String proposal) {
        return visit.services()
                .items(Service.PROPOSAL, "/people/me/invitations")
                .filter(one -> string(one, "proposalId").equals(proposal))
                .map(one -> string(one, "link"))
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse("");
    }
}
