package igf.proposal.content;

/**
 * Names a submitted proposal in an event from which a public event is made. It has no personal values, because there
 * are very many small changes.
 *
 * @param number in its edition
 * @param title after the change; empty if it has none
 */
public record RevisionNotice(String edition, int number, String title) {

    public static RevisionNotice of(PublicSummary summary) {
        return new RevisionNotice(summary.edition(), summary.number(), summary.title());
    }
}
