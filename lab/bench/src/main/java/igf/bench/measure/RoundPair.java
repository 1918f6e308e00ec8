package igf.bench.measure;

/**
 * The figures of one round. Both sides are measured directly after each other, so that other load of the machine
 * affects both alike.
 */
public record RoundPair(double ours, double theirs) {

    public RoundPair {
        if (!(theirs > 0)) {
            throw new IllegalArgumentException("nothing to compare with: " + theirs);
        }
    }

    public double ratio() {
        return ours / theirs;
    }
}
