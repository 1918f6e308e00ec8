package igf.notification.feed;

import igf.platform.web.response.ProblemDocuments;

/**
 * Rejects a position after the end of the feed.
 *
 * @param head position of the last event, digits
 * @param epoch epoch of this log
 */
record PositionBeyondHead(String head, String epoch) implements ProblemDocuments.WithMembers {

    @Override
    public Record members() {
        return this;
    }

    @Override
    public String rule() {
        return "BEYOND_HEAD";
    }

    @Override
    public String detail() {
        return "The feed ends before that position. If its epoch is another than the one that you know, it was restored:"
                + " read again from a position that you trust.";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
