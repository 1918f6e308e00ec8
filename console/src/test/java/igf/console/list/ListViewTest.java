package igf.console.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListViewTest {

    private static final List<ListView.Column> COLUMNS = List.of(new ListView.Column("number", "No."));

    private static ListView<Integer> list(int rows, String chosen, String sort, int page) {
        List<Integer> all = IntStream.rangeClosed(1, rows).boxed().toList();
        return ListView.of(
                "/list",
                Map.of("edition", "igf-2027"),
                List.of(new ListView.Filter("q", "Words", chosen, List.of())),
                COLUMNS,
                sort,
                page,
                ListView.sorted(all, sort, Map.of("number", Comparator.naturalOrder())));
    }

    @Test
    void aPageSaysWhichRowsItHasAndLeadsToItsNeighbours() {
        ListView<Integer> first = list(59, "", "", 1);
        ListView<Integer> second = list(59, "", "", 2);

        assertThat(first.rows()).hasSize(50);
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).isEqualTo("/list?edition=igf-2027&page=2");
        assertThat(second.rows()).startsWith(51).hasSize(9);
        assertThat(second.page().first()).isEqualTo(51);
        assertThat(second.last()).isEqualTo(59);
        assertThat(second.next()).isEmpty();
        assertThat(list(59, "", "", 1000).rows()).isEqualTo(second.rows());
        assertThat(list(0, "", "", 1).rows()).isEmpty();
    }

    @Test
    void filtersAndOrderStayInEveryAddressOfTheList() {
        ListView<Integer> list = list(120, "a&b ü", "-number", 2);

        assertThat(list.rows()).startsWith(70);
        assertThat(list.chosen()).isEqualTo(1);
        assertThat(list.next()).isEqualTo("/list?edition=igf-2027&q=a%26b%20%C3%BC&sort=-number&page=3");
        assertThat(list.csv()).isEqualTo("/list.csv?edition=igf-2027&q=a%26b%20%C3%BC&sort=-number");
        assertThat(list.sortedBy("number")).endsWith("&sort=number");
        assertThat(list(1, "", "number", 1).sortedBy("number")).endsWith("&sort=-number");
        assertThat(list.direction("number")).isEqualTo("descending");
        assertThat(list.unfiltered()).isEqualTo("/list?edition=igf-2027");
    }

    @Test
    void anUnknownOrderIsTheListsOwn() {
        ListView<Integer> list = list(3, "", "-secret", 1);

        assertThat(list.sort()).isEmpty();
        assertThat(list.rows()).containsExactly(1, 2, 3);
    }

    @Test
    void aPageThatAServiceHasCutLeadsOnByTheServicesCursor() {
        String next = "/api/v1/x?limit=50&cursor=a1-B_&state=S";
        ListView<Integer> first = ListView.of("/people", Map.of(), List.of(), "", next, List.of(1, 2));
        ListView<Integer> last = ListView.of("/people", Map.of(), List.of(), "a1-B_", "", List.of(3));

        assertThat(first.next()).isEqualTo("/people?cursor=a1-B_");
        assertThat(first.previous()).isEmpty();
        assertThat(first.page().total()).as("unknown").isZero();
        assertThat(last.previous()).isEqualTo("/people");
        assertThat(last.next()).isEmpty();
    }

    @Test
    void aPageOfAListWhoseLengthIsKnownSaysWhichRowsItHas() {
        ListView<Integer> first = cut("", "?cursor=b", 50).counted(1, 59);
        ListView<Integer> last = cut("b", "", 9).counted(51, 60);

        assertThat(first.page().first()).isEqualTo(1);
        assertThat(first.last()).isEqualTo(50);
        assertThat(first.page().total()).isEqualTo(59);
        assertThat(first.next()).isEqualTo("/mails?cursor=b&from=51");
        assertThat(first.here()).isEmpty();
        assertThat(last.page().first()).isEqualTo(51);
        assertThat(last.page().total()).as("one was added meanwhile").isEqualTo(59);
        assertThat(last.address()).isEqualTo("/mails?cursor=b&from=51");
        assertThat(cut("", "?cursor=b", 50).counted(1, 3).page().total())
                .as("more than were counted")
                .isEqualTo(51);
        assertThat(cut("b", "", 9).counted(0, 59).page().total())
                .as("where it begins is unknown")
                .isZero();
    }

    private static ListView<Integer> cut(String cursor, String next, int rows) {
        return ListView.of(
                "/mails",
                Map.of(),
                List.of(),
                cursor,
                next,
                IntStream.rangeClosed(1, rows).boxed().toList());
    }

    @Test
    void aFormThatLeadsToThePageAgainHasAllOfItsAddress() {
        ListView<Integer> list = list(120, "a&b", "-number", 2);

        assertThat(list.here())
                .containsExactly(
                        Map.entry("edition", "igf-2027"),
                        Map.entry("q", "a&b"),
                        Map.entry("sort", "-number"),
                        Map.entry("page", "2"));
        assertThat(list.address()).isEqualTo("/list?edition=igf-2027&q=a%26b&sort=-number&page=2");
        assertThat(list(3, "", "", 1).here()).containsExactly(Map.entry("edition", "igf-2027"));
    }

    @Test
    void anOrderOfTheServiceStaysOnThePagesItHasCut() {
        ListView<Integer> list = cut("b", "?cursor=c", 50).withOrder(COLUMNS, "-number");

        assertThat(list.next()).isEqualTo("/mails?sort=-number&cursor=c");
        assertThat(list.sortedBy("number")).isEqualTo("/mails?sort=number");
        assertThat(cut("", "", 1).withOrder(COLUMNS, "secret").sort()).isEmpty();
    }
}
