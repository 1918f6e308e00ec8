package igf.proposal.edition.web;

import igf.api.problem.ProblemKind;
import igf.platform.command.BulkStreams;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.PointInTime;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.EditionId;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows all versions of an edition's rules, read from the edition's event stream. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/rules")
class RulesHistoryController {

    private final BulkStreams streams;

    RulesHistoryController(BulkStreams streams) {
        this.streams = streams;
    }

    /**
     * A version of an edition's rules.
     *
     * @param version from 1
     * @param at when it came into force
     * @param by subject of the user who set it
     */
    record Version(int version, Instant at, String by) {}

    /**
     * The versions of an edition's rules.
     *
     * @param items the oldest first
     * @param next always null, because the list has one page
     */
    record Versions(List<Version> items, @Nullable String next) {}

    /**
     * One version of an edition's rules.
     *
     * @param version from 1
     * @param at when it came into force
     * @param by subject of the user who set it
     * @param rules the complete rules, in the form of an edition's rules
     */
    record VersionShown(int version, Instant at, String by, Map<String, ?> rules) {}

    record RulesVersion(RuleSet rules, Instant at, String by) {}

    /** Lists the versions of an edition's rules. Refused with 404 if there is no such edition. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Versions listRulesVersions(@PathVariable String edition) {
        return new Versions(
                versions(edition).entrySet().stream()
                        .map(entry -> new Version(
                                entry.getKey(),
                                entry.getValue().at(),
                                entry.getValue().by()))
                        .toList(),
                null);
    }

    /**
     * Shows one version of an edition's rules. Use it to read decisions together with the rules that applied to them.
     * 404 if there is no such version.
     *
     * @param version as in the list, from 1
     */
    @GetMapping("/{version}")
    @Allow(roles = "SECRETARIAT")
    VersionShown getRulesVersion(@PathVariable String edition, @PathVariable int version) {
        var rulesVersion = versions(edition).get(version);
        if (rulesVersion == null) {
            throw new Problem(
                    ProblemKind.NOT_FOUND, "The rules of the edition " + edition + " have no version " + version + ".");
        }
        return new VersionShown(
                version,
                rulesVersion.at(),
                rulesVersion.by(),
                rulesVersion.rules().members());
    }

    private Map<Integer, RulesVersion> versions(String edition) {
        var versions = versions(streams.read(EditionId.of(edition), PointInTime.NOW));
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return versions;
    }

    /** Returns the rules by version. A change without new rules repeats the current version. */
    static Map<Integer, RulesVersion> versions(List<RecordedEvent<?>> events) {
        var versions = new TreeMap<Integer, RulesVersion>();
        for (var recorded : events) {
            if (recorded.event() instanceof EditionEvent event) {
                switch (event) {
                    case EditionEvent.Planned e -> addVersion(e.rules(), recorded, versions);
                    case EditionEvent.Changed e -> addVersion(e.rules(), recorded, versions);
                    case EditionEvent.ReviewersNamed _,
                            EditionEvent.CallOpened _,
                            EditionEvent.CallClosed _,
                            EditionEvent.Extended _,
                            EditionEvent.PhaseBegun _ -> {}
                }
            }
        }
        return versions;
    }

    private static void addVersion(RuleSet rules, RecordedEvent<?> recorded, Map<Integer, RulesVersion> versions) {
        var meta = recorded.meta();
        versions.putIfAbsent(
                rules.version(),
                new RulesVersion(rules, meta.recordedAt(), meta.actor().subject()));
    }
}
