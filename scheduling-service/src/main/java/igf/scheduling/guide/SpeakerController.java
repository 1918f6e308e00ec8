package igf.scheduling.guide;

import igf.api.guide.ParticipantSession;
import igf.api.guide.SpeakerShown;
import igf.api.programme.ListedSession;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.platform.web.list.ListHeaders;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.Releases;
import igf.scheduling.release.Revision;
import igf.scheduling.support.ContentETag;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.InMemoryPages;
import igf.scheduling.support.ProgrammeMapper;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/speakers")
class SpeakerController {

    private static final Comparator<SpeakerShown> BY_NAME = Comparator.comparing(
                    (SpeakerShown speaker) -> speaker.name().toLowerCase(Locale.ROOT))
            .thenComparing(SpeakerShown::personId);

    private final Releases releases;
    private final DecryptingMapper mapper;
    private final ListHeaders headers;

    SpeakerController(Releases releases, DecryptingMapper mapper, ListHeaders headers) {
        this.releases = releases;
        this.mapper = mapper;
        this.headers = headers;
    }

    private static ParticipantSession toSession(ListedSession session, List<String> roles) {
        return new ParticipantSession(
                session.id(),
                session.number(),
                session.title(),
                session.minutes(),
                session.placement(),
                List.copyOf(roles));
    }

    /**
     * Lists the participants of the released programme. They are sorted by name, each with their sessions and roles.
     * Before the first release the list is empty. 404 for an unknown edition. Erased people are missing. To continue
     * from the list, send its {@code Feed-Position} to {@code GET /feed?after=}.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param updatedSince the list is empty unless the released programme or its named people were changed at this
     *     instant or later
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<SpeakerShown>> list(
            @PathVariable String edition, @RequestParam(required = false) @Nullable Instant updatedSince) {
        releases.requireEdition(edition);
        var position = releases.position();
        var pinned = InMemoryPages.pinnedVersion();
        var release =
                pinned.isPresent() ? releases.findByNumber(edition, pinned.getAsInt()) : releases.findCurrent(edition);
        var revision = Revision.last(releases.findRevisions(edition).values());
        var speakers = release.stream()
                .flatMap(current -> speakers(current, revision))
                .filter(speaker -> updatedSince == null || !speaker.updatedAt().isBefore(updatedSince))
                .sorted(BY_NAME)
                .toList();
        return headers.add(
                position,
                InMemoryPages.of(speakers, release.map(PublicProgramme::number).orElse(0)));
    }

    /**
     * Reads one person's part in the released programme. The answer is 404 for a person who takes part in no session.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param personId the id that the edition has for the person
     */
    @GetMapping("/{personId:[0-9a-fA-F-]{36}}")
    @Allow(everyone = true)
    ResponseEntity<SpeakerShown> get(@PathVariable String edition, @PathVariable UUID personId) {
        var release = releases.findCurrent(edition).orElseThrow(() -> releases.missingRelease(edition));
        var revision = Revision.last(releases.findRevisions(edition).values());
        return SpeakerSessions.groupBySpeaker(release.sessions()).stream()
                .filter(speakerSessions ->
                        mapper.publicId(edition, speakerSessions.person()).equals(personId))
                .flatMap(speakerSessions -> speaker(edition, speakerSessions, revision))
                .findFirst()
                .map(speaker -> ContentETag.respond(release.number(), speaker))
                .orElseThrow(Problem::notFound);
    }

    private Stream<SpeakerShown> speakers(PublicProgramme release, Revision revision) {
        return SpeakerSessions.groupBySpeaker(release.sessions()).stream()
                .flatMap(speakerSessions -> speaker(release.edition().edition(), speakerSessions, revision));
    }

    /**
     * Returns an empty stream for an erased person.
     *
     * @param revision of the whole programme, since a speaker also changes when they leave a session
     */
    private Stream<SpeakerShown> speaker(String edition, SpeakerSessions speakerSessions, Revision revision) {
        var person = speakerSessions.person();
        return mapper.namedParticipants(List.of(person)).values().stream()
                .map(name -> new SpeakerShown(
                        mapper.publicId(edition, person),
                        name,
                        person.affiliation(),
                        speakerSessions.sessions().entrySet().stream()
                                .map(part -> toSession(ProgrammeMapper.toListedSession(part.getKey()), part.getValue()))
                                .toList(),
                        revision.version(),
                        revision.updatedAt()));
    }
}
