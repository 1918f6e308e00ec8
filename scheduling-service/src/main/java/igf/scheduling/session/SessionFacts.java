package igf.scheduling.session;

import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Theme;
import java.util.List;
import java.util.UUID;

/**
 * The content of an accepted proposal.
 *
 * @param sessionId derived from the proposal's id, never changes
 * @param number the proposal's number in its edition
 * @param description paragraphs separated by an empty line
 */
public record SessionFacts(
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Format format,
        List<Theme> subthemes,
        String description) {

    public SessionFacts {
        subthemes = List.copyOf(subthemes);
    }
}
