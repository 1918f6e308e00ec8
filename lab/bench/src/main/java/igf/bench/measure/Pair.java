package igf.bench.measure;

/** One round: both sides, one right after the other, so that what else the machine does meets both alike. */
public record Pair(double ours, double theirs) {

    public Pair {
        if (!(theirs > 0)) {
            throw new IllegalArgumentException("nothing to compare with: " + theirs);
        }
    }

    public double ratio() {
        return ours / theirs;
    }
}
