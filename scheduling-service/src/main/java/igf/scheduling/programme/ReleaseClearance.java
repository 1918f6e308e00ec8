package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeEvent.AcknowledgedClash;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.vocabulary.AcknowledgementRule;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clashing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides whether a programme can be released: somebody has to acknowledge each hard clash. An acknowledgement also
 * counts for later releases, as long as the clash exists.
 *
 * @param standing all clashes of the programme
 * @param known acknowledgements of earlier releases
 * @param asked acknowledgements of this release
 */
public record ReleaseClearance(
        List<StandingClash> standing, List<AcknowledgedClash> known, List<ReleaseAcknowledgement> asked) {

    private static final AcknowledgementRule RULE = AcknowledgementRule.OF_RELEASES;

    public ReleaseClearance {
        standing = List.copyOf(standing);
        known = List.copyOf(known);
        asked = List.copyOf(asked);
    }

    /**
     * Returns refusals for acknowledgements of an unknown clash, of one that cannot be acknowledged, or of one named
     * twice.
     */
    public List<Refusal> misplaced() {
        var refusals = new ArrayList<Refusal>();
        var clashes = new LinkedHashMap<UUID, Clash>();
        standing.forEach(one -> clashes.put(one.clash().id(), one.clash()));
        var seen = new HashSet<UUID>();
        for (int i = 0; i < asked.size(); i++) {
            var id = asked.get(i).clash();
            var clash = clashes.get(id);
            if (clash == null) {
                refusals.add(ProgrammeRefusal.clashUnknown(i));
            } else if (!RULE.allows(clash)) {
                refusals.add(ProgrammeRefusal.clashNotAcknowledgeable(i, clash.kind()));
            } else if (!seen.add(id)) {
                refusals.add(ProgrammeRefusal.clashTwice(i));
            }
        }
        return refusals;
    }

    /** Returns the hard clashes that nobody has acknowledged. */
    public List<Clash> blocking() {
        var acknowledged = reasons();
        return standing.stream()
                .map(StandingClash::clash)
                .filter(clash -> clash.severity() == Clash.Severity.HARD)
                .filter(clash -> !RULE.allows(clash) || !acknowledged.containsKey(clash.id()))
                .toList();
    }

    List<Refusal> refusals() {
        var misplaced = misplaced();
        var blocking = blocking();
        if (!misplaced.isEmpty() || blocking.isEmpty()) {
            return misplaced;
        }
        return List.of(new Clashing(blocking));
    }

    /** Returns all acknowledgements that are valid from a release on. */
    List<AcknowledgedClash> inForce(int release) {
        var all = new ArrayList<AcknowledgedClash>();
        var before = new LinkedHashMap<UUID, AcknowledgedClash>();
        known.forEach(one -> before.put(one.clash(), one));
        var reasons = new LinkedHashMap<UUID, String>();
        asked.forEach(one -> reasons.put(one.clash(), one.reason()));
        for (var one : standing) {
            var clash = one.clash();
            var reason = reasons.get(clash.id());
            var earlier = before.get(clash.id());
            if (reason != null) {
                all.add(new AcknowledgedClash(
                        clash.id(), clash.kind(), one.sessions(), clash.person(), reason, release));
            } else if (earlier != null) {
                all.add(earlier);
            }
        }
        return all;
    }

    private Map<UUID, String> reasons() {
        var all = new LinkedHashMap<UUID, String>();
        known.forEach(one -> all.put(one.clash(), one.reason()));
        asked.forEach(one -> all.put(one.clash(), one.reason()));
        return all;
    }
}
