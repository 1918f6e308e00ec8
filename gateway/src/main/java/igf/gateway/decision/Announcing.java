package igf.gateway.decision;

import igf.gateway.page.Mails;
import igf.gateway.page.Written;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many mails the acts on one proposal send.
 *
 * @param written to whom mails about this proposal go
 * @param other to whom mails about the one go that it is or was merged into
 * @param otherMovedUp whether that one got its place by the merger, and waits in reserve again without it
 * @param next to whom mails about the one go that gets its place
 */
record Announcing(Matter matter, Written written, Written other, boolean otherMovedUp, Written next) {

    /** For each outcome as many as it sends: one of them is chosen. What is not accepted gives up a place that was kept. */
    public Mails decide() {
        Map<String, Long> each = new LinkedHashMap<>();
        Verdict.OUTCOMES.forEach(outcome -> each.put(
                kind(outcome), mails(outcome).total() + (outcome.startsWith("ACCEPTED") ? 0 : next.organizers())));
        return most(each);
    }

    /** Likewise for each answer. */
    public Mails answer() {
        Map<String, Long> each = new LinkedHashMap<>();
        each.put("accepted", written.toAll("").total());
        if (matter.hasLapsed()) {
            each.put("accepted-conditions", written.toAll("").total());
        }
        each.put("reserved", written.toAll("").total());
        each.put("appeal-dismissed", written.organizers());
        return most(each);
    }

    private static Mails most(Map<String, Long> each) {
        each.values().removeIf(count -> count == 0);
        return new Mails(each);
    }

    /** When what was decided is announced. */
    public Mails announce() {
        return matter.decided() == null ? Mails.NONE : mails(matter.decided().outcome());
    }

    /** When what stands is taken back, and its place is given up. Those invited heard only of what was the end. */
    public Mails undo() {
        if (!matter.announced()) {
            return giveUpPlace();
        }
        return matter.stage().equals("DECLINED") || matter.hasLapsed()
                ? written.toAll("decision-undone")
                : written.toOrganizers("decision-undone").and(giveUpPlace());
    }

    /** When its place goes to the next in reserve. */
    public Mails giveUpPlace() {
        return next.toOrganizers("accepted");
    }

    /** When both sides are asked whether this goes into the other. */
    public Mails merge() {
        return written.toOrganizers("merge-into").and(other.toOrganizers("merge-of"));
    }

    /** When that is taken back, or undone: what was decided before is told anew. */
    public Mails unmerge(String state) {
        if (!state.equals("MERGED")) {
            return written.toOrganizers("merge-off").and(other.toOrganizers("merge-off"));
        }
        Mails ended = written.toAll("merge-undone").and(other.toOrganizers("merge-undone"));
        if (otherMovedUp) {
            ended = ended.and(other.toOrganizers("decision-undone")).and(other.toOrganizers("reserved"));
        }
        return matter.decided() == null
                ? ended
                : ended.and(written.toOrganizers(kind(matter.decided().outcome())));
    }

    public Mails organizers(String kind) {
        return written.toOrganizers(kind);
    }

    private Mails mails(String outcome) {
        return outcome.equals("DECLINED") ? written.toAll(kind(outcome)) : written.toOrganizers(kind(outcome));
    }

    private static String kind(String outcome) {
        return switch (outcome) {
            case "ACCEPTED" -> "accepted";
            case "ACCEPTED_WITH_CONDITIONS" -> "accepted-conditions";
            case "RESERVE" -> "reserved";
            default -> "declined";
        };
    }
}
