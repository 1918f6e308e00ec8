package igf.notification.delivery;

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
        return "The feed ends before this position. Start again from 0, or with the lists if you keep a copy.";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
