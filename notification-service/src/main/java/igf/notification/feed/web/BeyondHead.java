package igf.notification.feed.web;

import igf.platform.web.answer.ProblemDocuments;
import java.util.Map;

/**
 * A reader is further than the feed.
 *
 * @param head position of the last event
 * @param epoch life of this log
 */
record BeyondHead(long head, String epoch) implements ProblemDocuments.WithMembers {

    @Override
    public Map<String, Object> members() {
        return Map.of("head", Long.toString(head), "epoch", epoch);
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
