package igf.scheduling.session;

import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Theme;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a session: of an accepted proposal, or as the secretariat wrote it.
 *
 * @param sessionId never changes; derived from the proposal's id, or from the edition and the number
 * @param proposalId the session's own id if it has no proposal
 * @param number the proposal's number in its edition; without a proposal a number above those of proposals
 * @param description paragraphs separated by an empty line
 * @param details null for the session of a proposal
 */
public record SessionFacts(
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Format format,
        List<Theme> subthemes,
        String description,
        @Nullable SessionDetails details) {

    public SessionFacts {
        subthemes = List.copyOf(subthemes);
    }

    /** The content of an accepted proposal. */
    public SessionFacts(
            UUID sessionId,
            UUID proposalId,
            int number,
            String title,
            Format format,
            List<Theme> subthemes,
            String description) {
        this(sessionId, proposalId, number, title, format, subthemes, description, null);
    }

    public String kind() {
        return SessionDetails.orOfWorkshop(details).kind();
    }

    /** Returns whether the session comes from a proposal. */
    public boolean isWorkshop() {
        return details == null;
    }

    public boolean isExclusive() {
        return SessionDetails.orOfWorkshop(details).exclusive();
    }
}
