package igf.console.search;

import static igf.console.service.Json.listOf;

import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches proposals and people. */
final class SearchClient {

    private SearchClient() {}

    private static final int MOST = 50;

    static List<SearchResults.Proposal> proposals(Visit visit, Edition edition, String words) {
        return listOf(
                visit.services()
                        .read(
                                Service.PROPOSAL,
                                "/editions/{edition}/proposals?limit=" + MOST + "&q={q}",
                                edition.id(),
                                words),
                "items",
                SearchResults.Proposal.class);
    }

    /** Searches rosters and registrations by a full address, or by words of a name or affiliation. */
    static List<SearchResults.Person> people(Visit visit, Edition edition, String sought) {
        Map<String, String> asked = Map.of(sought.contains("@") ? "email" : "text", sought);
        Map<String, SearchResults.Person> found = new LinkedHashMap<>();
        search(visit, Service.PROPOSAL, "/editions/{edition}/people/search", asked, edition)
                .body()
                .path("items")
                .forEach(one -> add(found, SearchResults.Person.of(one)));
        search(visit, Service.PARTICIPATION, "/editions/{edition}/registrations/search?limit=" + MOST, asked, edition)
                .body()
                .path("items")
                .forEach(one -> add(found, SearchResults.Person.registered(one)));
        return List.copyOf(found.values());
    }

    private static void add(Map<String, SearchResults.Person> found, SearchResults.Person person) {
        found.merge(person.id(), person, SearchResults.Person::and);
    }

    private static Reply search(Visit visit, Service service, String path, Object asked, Edition edition) {
        return visit.services().post(service, asked, path, edition.id());
    }
}
