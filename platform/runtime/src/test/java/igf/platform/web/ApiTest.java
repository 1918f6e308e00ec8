package igf.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ApiTest {

    private record Thing(String title, String shownFromElsewhere) {}

    @AfterEach
    void leaveRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void the_etag_of_a_read_changes_with_the_version_and_with_what_is_shown() {
        var tag = tag(3, new Thing("Nets", "nothing"));
        assertThat(tag(3, new Thing("Nets", "nothing"))).isEqualTo(tag);
        assertThat(tag(3, new Thing("Nets", "another one"))).isNotEqualTo(tag);
        assertThat(tag(4, new Thing("Nets", "nothing"))).isNotEqualTo(tag);
    }

    @Test
    void a_write_may_send_the_etag_of_a_read_as_it_is() {
        assertThat(ifMatch(tag(3, new Thing("Nets", "nothing")))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "\"3-0af9\"", " W/\"3-0af9\" "})
    void a_write_may_send_a_version_alone(String header) {
        assertThat(ifMatch(header)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"r3-0af9\"", "\"3-\"", "\"3-x\"", "\"\"", "\"3\", \"4\""})
    void another_text_is_no_etag_of_something_that_can_be_changed(String header) {
        assertThatThrownBy(() -> ifMatch(header)).isInstanceOf(Problem.class);
    }

    private static String tag(long version, Thing body) {
        var tag = Api.read(version, body).getHeaders().getETag();
        return tag == null ? "" : tag;
    }

    private static @Nullable Long ifMatch(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("If-Match", header);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return Api.ifMatch();
    }
}
