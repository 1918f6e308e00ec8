package igf.bench.measure;

/** The limits of a ratio: a minimum if more is better, otherwise a maximum. */
public record RatioLimits(double good, double goal) {

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

    /** Returns a ratio as a share of the goal: 1 reaches it, more than 1 is better. */
    public double share(double ratio) {
        return moreIsBetter() ? ratio / goal : goal / ratio;
    }

    /** How a ratio compares with its limits. */
    public enum Verdict {
        GOAL,
        GOOD,
        BELOW
    }
}
