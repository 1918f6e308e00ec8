package igf.console.search;

import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Sent;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Looks proposals and people up. */
@Component
class SearchDesk {

    private static final int MOST = 50;

    private final Services services;

    SearchDesk(Services services) {
        this.services = services;
    }

    List<Found.Proposal> proposals(Visit visit, Edition edition, String words) {
        return services.get(
                        visit,
                        Service.PROPOSAL,
                        "/editions/{edition}/proposals?limit=" + MOST + "&q={q}",
                        edition.id(),
                        words)
                .body()
                .path("items")
                .valueStream()
                .map(Found.Proposal::of)
                .toList();
    }

    /** By a whole address, or by words of a name or an affiliation; on rosters and among the registered. */
    List<Found.Person> people(Visit visit, Edition edition, String sought) {
        Map<String, String> asked = Map.of(sought.contains("@") ? "email" : "text", sought);
        Map<String, Found.Person> found = new LinkedHashMap<>();
        search(visit, Service.PROPOSAL, "/editions/{edition}/people/search", asked, edition)
                .body()
                .path("items")
                .forEach(one -> add(found, Found.Person.of(one)));
        search(visit, Service.PARTICIPATION, "/editions/{edition}/registrations/search?limit=" + MOST, asked, edition)
                .body()
                .path("items")
                .forEach(one -> add(found, Found.Person.registered(one)));
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Found.Person> found, Found.Person person) {
        found.merge(person.id(), person, Found.Person::and);
    }

    private Reply search(Visit visit, Service service, String path, Object asked, Edition edition) {
        return services.send(visit, service, HttpMethod.POST, asked, Sent.PLAINLY, path, edition.id());
    }
}
