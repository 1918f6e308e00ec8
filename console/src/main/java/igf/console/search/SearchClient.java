package igf.console.search;

import static igf.console.service.Json.listOf;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches proposals and people. */
final class SearchClient {

    private SearchClient() {}

    private static final int MAX_RESULTS = 50;

    static List<SearchResults.Proposal> proposals(PageContext context, Edition edition, String query) {
        return listOf(
                context.services()
                        .read(
                                Service.PROPOSAL,
                                "/editions/{edition}/proposals?limit=" + MAX_RESULTS + "&q={q}",
                                edition.id(),
                                query),
                "items",
                SearchResults.Proposal.class);
    }

    /** Searches rosters and registrations by a full mail address, or by words of a name or affiliation. */
    static List<SearchResults.Person> people(PageContext context, Edition edition, String query) {
        Map<String, String> filter = Map.of(query.contains("@") ? "email" : "text", query);
        Map<String, SearchResults.Person> found = new LinkedHashMap<>();
        search(context, Service.PROPOSAL, "/editions/{edition}/people/search", filter, edition)
                .body()
                .path("items")
                .forEach(item -> add(found, SearchResults.Person.of(item)));
        search(
                        context,
                        Service.PARTICIPATION,
                        "/editions/{edition}/registrations/search?limit=" + MAX_RESULTS,
                        filter,
                        edition)
                .body()
                .path("items")
                .forEach(item -> add(found, SearchResults.Person.fromRegistration(item)));
        return List.copyOf(found.values());
    }

    private static void add(Map<String, SearchResults.Person> found, SearchResults.Person person) {
        found.merge(person.id(), person, SearchResults.Person::mergedWith);
    }

    private static Reply search(PageContext context, Service service, String path, Object filter, Edition edition) {
        return context.services().post(service, filter, path, edition.id());
    }
}
