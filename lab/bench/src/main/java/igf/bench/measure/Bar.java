package igf.bench.measure;

/** What a ratio has to reach: at least, where more is better, or at most. */
public record Bar(double good, double goal) {

    public boolean moreIsBetter() {
        return goal >= good;
    }

    public Verdict judge(double ratio) {
        if (reaches(ratio, goal)) {
            return Verdict.GOAL;
        }
        return reaches(ratio, good) ? Verdict.GOOD : Verdict.BELOW;
    }

    private boolean reaches(double ratio, double mark) {
        return moreIsBetter() ? ratio >= mark : ratio <= mark;
    }

    /** How near a ratio comes to the goal: 1 is there, above 1 is beyond, whichever way is better. */
    public double share(double ratio) {
        return moreIsBetter() ? ratio / goal : goal / ratio;
    }

    /** How a ratio stands to its bar. */
    public enum Verdict {
        GOAL,
        GOOD,
        BELOW
    }
}
