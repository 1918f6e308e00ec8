package igf.scheduling.guide;

import igf.api.guide.SubthemeShown;
import igf.api.programme.ListedSession;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.Releases;
import igf.scheduling.support.InMemoryPages;
import igf.scheduling.support.ProgrammeMapper;
import igf.scheduling.vocabulary.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/subthemes")
class SubthemeController {

    private final Releases releases;

    SubthemeController(Releases releases) {
        this.releases = releases;
    }

    /**
     * Lists the subthemes of the released programme. They are sorted by id, each with its sessions. Before the first
     * release the list is empty. 404 for an unknown edition.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<SubthemeShown>> list(@PathVariable String edition) {
        releases.requireEdition(edition);
        var pinned = InMemoryPages.pinnedVersion();
        var release =
                pinned.isPresent() ? releases.findByNumber(edition, pinned.getAsInt()) : releases.findCurrent(edition);
        return InMemoryPages.of(
                release.stream().flatMap(SubthemeController::subthemes).toList(),
                release.map(PublicProgramme::number).orElse(0));
    }

    private static Stream<SubthemeShown> subthemes(PublicProgramme release) {
        var names = new TreeMap<String, String>();
        var sessions = new TreeMap<String, List<ListedSession>>();
        for (var session : release.sessions()) {
            for (Theme theme : session.subthemes()) {
                names.put(theme.id(), theme.name());
                sessions.computeIfAbsent(theme.id(), id -> new ArrayList<>())
                        .add(ProgrammeMapper.toListedSession(session));
            }
        }
        return names.entrySet().stream()
                .map(name -> new SubthemeShown(
                        name.getKey(), name.getValue(), sessions.getOrDefault(name.getKey(), List.of())));
    }
}
