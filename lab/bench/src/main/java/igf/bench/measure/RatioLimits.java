package igf.bench.measure;

/** The limits of a ratio: minimums if a higher ratio is better, otherwise maximums. */
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

    private boolean reaches(double ratio, double limit) {
        return moreIsBetter() ? ratio >= limit : ratio <= limit;
    }

    /** Returns a ratio relative to the goal: 1 reaches the goal, and more is better. */
    public double share(double ratio) {
        return moreIsBetter() ? ratio / goal : goal / ratio;
    }

    /** The comparison of a ratio with its limits. */
    public enum Verdict {
        GOAL,
        GOOD,
        BELOW
    }
}
