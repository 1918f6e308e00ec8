package igf.proposal.call;

/**
 * An activity that is allowed from the beginning of one phase to the beginning of another. A phase without a planned
 * time does not restrict it.
 */
public enum Activity {
    SCREENING(Phase.SCREENING, Phase.SELECTING),
    REVIEWING(Phase.REVIEWING, Phase.SELECTING),
    DECIDING(Phase.SELECTING, Phase.ARCHIVED);

    private final Phase from;
    private final Phase until;

    Activity(Phase from, Phase until) {
        this.from = from;
        this.until = until;
    }

    public Phase from() {
        return from;
    }

    public Phase until() {
        return until;
    }
}
