package igf.proposal;

import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

class SmallGroupMinimumIT {

    @Test
    void an_edition_may_set_a_larger_minimum_than_five_and_no_smaller_one() {
        var path = "/api/v1/editions/small-groups-" + System.nanoTime();
        var body = new HashMap<>(TheService.edition("igf-2022"));
        SECRETARIAT.put(path, body).expect(201);
        SECRETARIAT.await(path, a -> a.json().path("smallGroupMinimum").asInt(0) == 5);

        body.put("smallGroupMinimum", 4);
        assertThat(SECRETARIAT.put(path, body).expect(400).json().findValuesAsString("pointer"))
                .containsExactly("/smallGroupMinimum");
        body.put("smallGroupMinimum", 12);
        SECRETARIAT.put(path, body).expect(200);
        SECRETARIAT.await(path, a -> a.json().path("smallGroupMinimum").asInt(0) == 12);
    }

    @Test
    void an_edition_has_one_of_the_languages_of_mails_and_english_if_it_names_none() {
        var path = "/api/v1/editions/languages-" + System.nanoTime();
        var body = new HashMap<>(TheService.edition("igf-2022"));
        SECRETARIAT.put(path, body).expect(201);
        SECRETARIAT.await(path, a -> a.json().path("language").asString("").equals("en"));

        body.put("language", "de");
        assertThat(SECRETARIAT.put(path, body).expect(400).json().findValuesAsString("pointer"))
                .containsExactly("/language");
        body.put("language", "fr");
        SECRETARIAT.put(path, body).expect(200);
        SECRETARIAT.await(path, a -> a.json().path("language").asString("").equals("fr"));
    }
}
