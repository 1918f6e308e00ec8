package igf.proposal.call;

/** An activity that phases of an edition open and close, as far as the phases are planned. */
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

    /** The phase that it begins with. */
    public Phase from() {
        return from;
    }

    /** The phase that it is over with. */
    public Phase until() {
        return until;
    }
}
