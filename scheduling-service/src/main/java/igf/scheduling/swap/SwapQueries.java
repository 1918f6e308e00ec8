package igf.scheduling.swap;

import igf.api.swap.SwapMode;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.scheduling.negotiation.SwapSide;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.programme.view.StoredSession;
import igf.scheduling.release.Releases;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads swap requests, and who organizes the sessions that they are about. */
@Component
class SwapQueries {

    private static final String ORGANIZER = "ORGANIZER";

    private final Views views;
    private final SwapView view;
    private final ProgrammeQueries programme;
    private final Releases releases;
    private final People people;

    SwapQueries(Views views, SwapView view, ProgrammeQueries programme, Releases releases, People people) {
        this.views = views;
        this.view = view;
        this.programme = programme;
        this.releases = releases;
        this.people = people;
    }

    Optional<SwapRequest> find(UUID request) {
        return views.reader(view, SwapView.REQUESTS).find(request).map(SwapView.StoredSwap::request);
    }

    /** Returns the requests of an edition, the latest first. */
    List<SwapRequest> list(String edition) {
        return views
                .reader(view, SwapView.REQUESTS)
                .list(SwapView.REQUESTS.matches(SwapView.StoredSwap::edition, edition))
                .stream()
                .map(SwapView.StoredSwap::request)
                .sorted(Comparator.comparing(SwapRequest::askedAt).reversed())
                .toList();
    }

    SwapMode mode(String edition) {
        return views.reader(view, SwapView.POLICIES)
                .find(edition)
                .map(SwapView.StoredSwapPolicy::mode)
                .orElse(SwapMode.DIRECT);
    }

    boolean isFrozen(String edition, Instant now) {
        return programme
                .findFreeze(edition)
                .filter(freeze -> !now.isBefore(freeze.from()))
                .isPresent();
    }

    /**
     * Returns a session as it takes part in a request: with its released place and its present organizers. Erased
     * people stay on rosters, but can get no mail.
     *
     * @param pointer the member of the request that names it
     * @throws RefusedException if it is not the session of a proposal in the last release, or has moved since
     */
    SwapSide requireSide(UUID session, String pointer) {
        var released = releases.findSession(session)
                .filter(found -> !found.isCancelled())
                .map(found -> found.change().session())
                .filter(found -> found.details() == null)
                .orElseThrow(() -> new RefusedException(SwapRefusal.notReleased(pointer)));
        var side = new SwapSide(
                session,
                released.proposalId(),
                released.number(),
                released.title(),
                released.place(),
                organizers(session).stream()
                        .filter(member -> !people.isErased(member.personId()))
                        .toList());
        var working = programme.sessions().find(session).map(StoredSession::session);
        requirePlace(side, working.map(Session::placement).orElse(null), pointer);
        return side;
    }

    /**
     * @param working the session's place in the working programme, in which the swap would happen
     * @param pointer the member of the request that names the session
     * @throws RefusedException if the session has moved since the last release
     */
    static void requirePlace(SwapSide side, @Nullable Placement working, String pointer) {
        if (!side.isPlacedAt(working)) {
            throw new RefusedException(SwapRefusal.movedSinceRelease(pointer));
        }
    }

    Optional<String> findEdition(UUID session) {
        return programme.findEdition(session);
    }

    private List<Member> organizers(UUID session) {
        return programme.roster(session).stream()
                .filter(member -> member.role().equals(ORGANIZER) && member.takesPart())
                .toList();
    }

    /** Returns the owner of the session's proposal; empty if unknown. */
    Optional<UUID> findOwner(UUID session) {
        return views.reader(view, SwapView.OWNERS).find(session).map(SwapView.SessionOwner::owner);
    }

    /** Returns the people who get the link of a side: its organizers, and the owner of its proposal. */
    Set<UUID> readers(SwapSide side) {
        return Stream.concat(
                        side.organizers().stream().map(Member::personId),
                        findOwner(side.session()).filter(owner -> !people.isErased(owner)).stream())
                .collect(Collectors.toSet());
    }

    /** Returns whether a person, by any linked id, organizes a session or owns its proposal. */
    boolean isOrganizer(@Nullable UUID person, UUID session) {
        if (person == null) {
            return false;
        }
        var linkedPeople = new LinkedPeople(programme.links());
        var caller = linkedPeople.representative(person);
        return Stream.concat(organizers(session).stream().map(Member::personId), findOwner(session).stream())
                .anyMatch(id -> linkedPeople.representative(id).equals(caller));
    }

    /** Returns whether everybody who got the link of a side still organizes its session. */
    boolean areOrganizers(SwapSide side) {
        return areAmong(side.organizers(), organizers(side.session()), new LinkedPeople(programme.links()));
    }

    /** Returns whether all people of a list are also in another, by any linked id. */
    static boolean areAmong(List<Member> all, List<Member> others, LinkedPeople linkedPeople) {
        var present = others.stream()
                .map(member -> linkedPeople.representative(member.personId()))
                .collect(Collectors.toSet());
        return all.stream()
                .map(member -> linkedPeople.representative(member.personId()))
                .allMatch(present::contains);
    }
}
