package igf.participation.overview;

import igf.api.overview.Overview;
import igf.participation.programme.Programme;
import igf.participation.vocabulary.EditionCounter;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/overview")
class OverviewController {

    private final Programme programme;
    private final List<EditionCounter> features;

    OverviewController(Programme programme, List<EditionCounter> features) {
        this.programme = programme;
        this.features = features;
    }

    /**
     * Counts an edition's registrations, seats and reports. A number that counts fewer registrations than the edition's
     * {@code smallGroupMinimum}, which is at least five, is null; so are others that would reveal it. Numbers of seats
     * and reports are exact.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Overview> overview(@PathVariable String edition) {
        var known = programme.requireEdition(edition);
        var counts = new TreeMap<String, @Nullable Integer>();
        var position = Long.MAX_VALUE;
        @Nullable Instant asOf = null;
        for (var feature : features) {
            var figures = feature.count(known);
            counts.putAll(figures.counts());
            figures.hidden().forEach(name -> counts.put(name, null));
            if (figures.position() < position) {
                position = figures.position();
                asOf = figures.asOf();
            }
        }
        return ResponseEntity.ok(new Overview(edition, asOf, position, counts));
    }
}
