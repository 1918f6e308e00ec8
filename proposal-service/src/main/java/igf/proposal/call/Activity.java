package igf.proposal.call;

/** An activity that an edition allows between two of its phases, if these are planned. */
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
