package igf.participation.agenda;

import igf.api.agenda.CalendarAddress;
import igf.api.problem.ProblemKind;
import igf.platform.people.Credentials;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Manages secret addresses of the caller's calendar feed. The service stores only a hash of the secret. */
@RestController
@RequestMapping(Api.BASE + "/people/me/calendars")
class CalendarAddressController {

    /** Covers an edition and the next one, because people subscribe once and do not renew. */
    private static final Duration VALIDITY = Duration.ofDays(3 * 366);

    private static final String SCOPE = "agenda";

    private final Credentials credentials;
    private final Clock clock;

    CalendarAddressController(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Creates an address for the caller's agenda. A calendar program reads the agenda there, at {@code
     * /me/agenda/….ics} on this gateway. The address opens the agenda and nothing else. It is in this response only and
     * works for three years. 403 for a caller that is not a person, and for an app's token.
     */
    @PostMapping
    @Allow(authenticated = true, personalScopes = Allow.SIGN_IN)
    ResponseEntity<CalendarAddress> create(Caller caller) {
        var now = clock.instant();
        var expires = now.plus(VALIDITY);
        var grant = new Credentials.Grant(requirePerson(caller), "calendar", Set.of(), Set.of(SCOPE), expires, null);
        var issued = credentials.issueForCalendar(grant, caller.subject(), now);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new CalendarAddress(issued.id(), "/me/agenda/" + issued.token() + ".ics", now, expires));
    }

    /**
     * Lists the caller's calendar addresses. It returns those that still work, the oldest first, without their secrets.
     */
    @GetMapping
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Pages.Page<CalendarAddress>> listCalendarAddresses(Caller caller) {
        var items = credentials.findByPerson(requirePerson(caller), clock.instant()).stream()
                .filter(stored -> stored.grant().scopes().contains(SCOPE))
                .map(stored -> new CalendarAddress(
                        stored.id(), null, stored.createdAt(), stored.grant().expiresAt()))
                .toList();
        return ResponseEntity.ok(new Pages.Page<>(items, null));
    }

    /**
     * Deletes a calendar address. It stops working immediately. 404 if the caller has no such address.
     *
     * @param id the address's id
     */
    @DeleteMapping("/{id}")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Void> takeBack(@PathVariable UUID id, Caller caller) {
        var person = requirePerson(caller);
        var exists = credentials.findByPerson(person, clock.instant()).stream()
                .anyMatch(stored ->
                        stored.id().equals(id) && stored.grant().scopes().contains(SCOPE));
        if (!exists || !credentials.delete(person, id, caller.subject(), clock.instant())) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private static UUID requirePerson(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw new Problem(ProblemKind.FORBIDDEN, "This is for people who have proven an address.");
        }
        return person;
    }
}
