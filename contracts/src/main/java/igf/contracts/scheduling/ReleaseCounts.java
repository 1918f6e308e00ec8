package igf.contracts.scheduling;

/**
 * What a release consists of, against the release before.
 *
 * @param sessions placed sessions in all
 * @param scheduled new in the programme
 * @param moved at another place
 * @param cancelled no longer in it
 */
public record ReleaseCounts(int sessions, int scheduled, int moved, int cancelled) {}
