package igf.proposal.merger.reaction;

import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.proposal.content.PublicSummary;
import igf.proposal.merger.Side;
import igf.proposal.merger.SideFactory;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Creates a side of a merger with the secret of its mailed link. */
@Component
class LinkSideFactory implements SideFactory {

    private final SecureRandom random = new SecureRandom();
    private final People people;

    LinkSideFactory(People people) {
        this.people = people;
    }

    @Override
    public Side create(UUID merger, UUID proposal, PublicSummary notice) {
        var secret = new byte[LinkToken.SECRET];
        random.nextBytes(secret);
        var token = LinkToken.of(merger, secret);
        var recipients = new HashSet<UUID>();
        notice.organizers().forEach(entry -> recipients.add(entry.person()));
        if (notice.owner().person() != null) {
            recipients.add(notice.owner().person());
        }
        return new Side(
                proposal, notice, token.hash(), people.seal(people.createDocumentHolder(recipients), token.text()));
    }
}
